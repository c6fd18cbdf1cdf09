using System.Diagnostics;
using ExamEngine.Faults.Stand;
using Xunit;

namespace ExamEngine.Faults;

/// <summary>
/// Two load scenarios with six candidates for two seconds each, on a stand of their own, floor and report included. Nothing is timed: only that they run, and that what was received
/// is in the database.
/// </summary>
public sealed class The_load_tests
{
    [Fact]
    public async Task Run_and_lose_nothing()
    {
        if (TestStand.Missing() is { } missing)
        {
            Assert.Skip(missing);
        }

        var folder = Directory.CreateTempSubdirectory("examengine-load-smoke-");
        try
        {
            var start = new ProcessStartInfo("dotnet", [Program(), "smoke", "--only", "steady,last-second", "--out", folder.FullName]) { RedirectStandardOutput = true, RedirectStandardError = true };
            using var process = Process.Start(start)!;
            var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);

            Assert.True(process.ExitCode == 0, $"{await output}\n{await error}");
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

    /// <summary>Built beside this project, in the same configuration.</summary>
    private static string Program()
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var root = output;
        while (!File.Exists(Path.Combine(root.FullName, "ExamEngine.sln")))
        {
            root = root.Parent ?? throw new InvalidOperationException("The repository's root is not above the tests.");
        }

        return Path.Combine(root.FullName, "load-tests", "ExamEngine.LoadTests", "bin", output.Parent!.Name, output.Name, "ExamEngine.LoadTests.dll");
    }
}
