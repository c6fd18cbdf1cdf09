using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ExamEngine.Specs.Server.Fixtures;

/// <summary>
/// An outside process that cannot outlive the tests: a shell beside it holds a pipe from here, and ends it and removes its folder when the pipe
/// closes, whether the tests finished, crashed or were killed.
/// </summary>
public sealed class ThrowawayProcess : IDisposable
{
    private const string Script = """
        folder=$1; signal=$2; shift 2
        "$@" >"$folder/log" 2>&1 </dev/null & child=$!
        exec 2>/dev/null
        # When a process was started, the 20th field behind its name: a number may belong to another process since.
        born() { sed 's/.*) //' "/proc/$child/stat" | cut -d' ' -f20; }
        was=$(born)
        echo $child >"$folder/pid"
        trap '' INT TERM HUP
        cat >/dev/null
        [ "$(born)" = "$was" ] && kill -s "$signal" $child
        wait $child
        rm -rf "$folder"
        """;

    private const int FirstPort = 20_000;
    private const int Ports = 12_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // Processes of tests that run side by side begin at different places.
    private static int _portsTried = Random.Shared.Next(Ports);

    private readonly Process _shell;
    private bool _ended;

    private ThrowawayProcess(Process shell, string folder) => (_shell, Folder) = (shell, folder);

    public string Folder { get; }

    public string Log => File.Exists(Path.Combine(Folder, "log")) ? File.ReadAllText(Path.Combine(Folder, "log")) : "";

    /// <summary>The process itself, not the shell beside it; null as long as it has not been started.</summary>
    public int? Pid => File.Exists(Path.Combine(Folder, "pid")) && int.TryParse(File.ReadAllText(Path.Combine(Folder, "pid")), out var pid) ? pid : null;

    /// <summary>Starts <paramref name="command"/>; <paramref name="folder"/> belongs to it and is removed with it.</summary>
    public static ThrowawayProcess Start(string folder, string stopSignal, IReadOnlyList<string> command, string? user = null)
    {
        string[] shell = ["sh", "-c", Script, "sh", folder, stopSignal, .. command];
        string[] full = user is null ? shell : [.. As(user), .. shell];
        var start = new ProcessStartInfo(full[0], full[1..]) { UseShellExecute = false, RedirectStandardInput = true, WorkingDirectory = folder };
        return new ThrowawayProcess(Process.Start(start)!, folder);
    }

    /// <summary>Runs a command to its end and refuses anything but success.</summary>
    public static void Run(IReadOnlyList<string> command, string? user = null)
    {
        string[] full = user is null ? [.. command] : [.. As(user), .. command];
        var start = new ProcessStartInfo(full[0], full[1..])
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/",
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{string.Join(' ', command)} failed: {error.GetAwaiter().GetResult()}");
        }
    }

    /// <summary>
    /// A port on which nobody listens: below those from which systems choose for outgoing connections, one of which might take it before its
    /// server does or while that is killed and started again, and given once only.
    /// </summary>
    public static int FreePort()
    {
        while (true)
        {
            var port = FirstPort + (int)((uint)Interlocked.Increment(ref _portsTried) % Ports);
            try
            {
                using var probe = new TcpListener(IPAddress.Loopback, port);
                probe.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody else's.
            }
        }
    }

    /// <summary>Full path of a program on the PATH or in one of <paramref name="elsewhere"/>, or null.</summary>
    public static string? Find(string program, params IEnumerable<string> elsewhere) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Concat(elsewhere)
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists);

    public void Dispose()
    {
        if (_ended)
        {
            return;
        }

        _ended = true;
        _shell.StandardInput.Close();
        if (!_shell.WaitForExit(Patience))
        {
            // It does not heed its signal. Without this, one such process would hold the tests for ever.
            _shell.Kill(entireProcessTree: true);
            _shell.WaitForExit();
        }

        _shell.Dispose();
    }

    private static string[] As(string user) => ["setpriv", $"--reuid={user}", $"--regid={user}", "--clear-groups", "--"];
}
