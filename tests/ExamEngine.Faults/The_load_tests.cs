using System.Diagnostics;
using ExamEngine.Faults.Stand;
using Xunit;

namespace ExamEngine.Faults;

/// <summary>
/// Two load scenarios with six candidates for a second each, on a stand of their own, floor and report included; and every benchmark once. Nothing is timed: only that they run,
/// and that what was received is in the database.
/// </summary>
[Collection("One stand at a time")]
public sealed class The_load_tests
{
    [Fact]
    public async Task Run_and_lose_nothing()
    {
        SkipWhatIsMissing();
        var folder = Directory.CreateTempSubdirectory("examengine-load-smoke-");
        try
        {
            await RunAsync("ExamEngine.LoadTests", "smoke", "--only", "steady,last-second", "--out", folder.FullName);

            foreach (var scenario in (string[])["steady", "last-second"])
            {
                Assert.Contains("\"received\"", await File.ReadAllTextAsync(Path.Combine(folder.FullName, scenario, "report.json")), StringComparison.Ordinal);
                Assert.Contains("<svg", await File.ReadAllTextAsync(Path.Combine(folder.FullName, scenario, "report.html")), StringComparison.Ordinal);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Have_benchmarks_that_run()
    {
        SkipWhatIsMissing();
        Assert.Contains("benchmarks ran", await RunAsync("ExamEngine.Benchmarks", "--smoke"), StringComparison.Ordinal);
    }

    private static void SkipWhatIsMissing()
    {
        if (TestStand.Missing() is { } missing)
        {
            Assert.Skip(missing);
        }
    }

    /// <summary>Runs one of the programs to its end.</summary>
    /// <returns>What it said.</returns>
    private static async Task<string> RunAsync(string name, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [PathOf(name), .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{await output}\n{await error}");
        return await output;
    }

    /// <summary>Built beside this project, in the same configuration.</summary>
    private static string PathOf(string name)
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var root = output;
        while (!File.Exists(Path.Combine(root.FullName, "ExamEngine.sln")))
        {
            root = root.Parent ?? throw new InvalidOperationException("The repository's root is not above the tests.");
        }

        return Path.Combine(root.FullName, "load-tests", name, "bin", output.Parent!.Name, output.Name, $"{name}.dll");
    }
}
