using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace ExamEngine.Specs.Server.Fixtures;

/// <summary>The real server as a process of its own, with its embedded stores, to be killed at will.</summary>
public sealed partial class ServerProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process _process;
    private readonly StringBuilder _output;

    private ServerProcess(Process process, StringBuilder output) => (_process, _output) = (process, output);

    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    public Uri Address => new(ReadyLine().Match(Output).Groups["address"].Value);

    /// <summary>Starts it and waits until it is ready.</summary>
    public static Task<ServerProcess> StartAsync(string dataFolder) => StartedAsync(Launch(dataFolder));

    /// <summary>Starts it as a further node on the stores of a place and waits until it is ready.</summary>
    public static Task<ServerProcess> StartAsync(StorePlace place) => StartedAsync(Launch(
        place.DataFolder, $"--ConnectionStrings:Database={place.Database}", $"--ConnectionStrings:Redis={place.Redis.ConnectionString}"));

    private static async Task<ServerProcess> StartedAsync(ServerProcess server)
    {
        try
        {
            await Until.TrueAsync(
                () => Task.FromResult(ReadyLine().IsMatch(server.Output) || server._process.HasExited), () => $"The server did not start: {server.Output}", Until.ServerStarts);
            return ReadyLine().IsMatch(server.Output) ? server : throw new InvalidOperationException(server.Output);
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    /// <summary>Starts it where it must refuse, and returns its exit code and words.</summary>
    public static async Task<(int ExitCode, string Words)> RefusedAsync(string dataFolder)
    {
        using var server = Launch(dataFolder);
        await server._process.WaitForExitAsync().WaitAsync(Patience);
        return (server._process.ExitCode, server.Output);
    }

    /// <summary>Ends it at once, as <c>kill -9</c> does.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Asks it to stop, as a service manager does, and waits until it has.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> StopAsync()
    {
        ThrowawayProcess.Run(["kill", "-TERM", $"{_process.Id}"]);
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }

    private static ServerProcess Launch(string dataFolder, params string[] settings)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "ExamEngine.Server.dll"), $"--Data:Folder={dataFolder}", "--urls=http://127.0.0.1:0", "--Demo=false", .. settings])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var output = new StringBuilder();
        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new ServerProcess(process, output);
    }

    private static void Append(StringBuilder output, string? line)
    {
        lock (output)
        {
            output.AppendLine(line);
        }
    }

    [GeneratedRegex("ready at (?<address>http://[0-9.:]+)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ReadyLine();
}
