using System.Diagnostics;
using ExamEngine.Specs.Server.Fixtures;

namespace ExamEngine.Faults.Stand;

/// <summary>A process of the stand that can be killed, frozen and asked to stop, and that never outlives the campaign.</summary>
internal sealed class Guarded : IDisposable
{
    private readonly ThrowawayProcess _process;

    private readonly string? _born;

    private Guarded(ThrowawayProcess process, int pid) => (_process, Pid, _born) = (process, pid, Born(pid));

    public int Pid { get; }

    public string Log => _process.Log;

    /// <summary>It is there, and is not another process that got its number since.</summary>
    public bool Lives => _born is not null && Born(Pid) == _born;

    public static async Task<Guarded> StartAsync(string name, IReadOnlyList<string> command, string? user = null)
    {
        var folder = Directory.CreateTempSubdirectory($"examengine-{name}-").FullName;
        if (user is not null)
        {
            ThrowawayProcess.Run(["chown", user, folder]);
        }

        var process = ThrowawayProcess.Start(folder, "KILL", command, user);
        await Until.TrueAsync(() => Task.FromResult(process.Pid is not null), () => $"{name} did not start: {process.Log}");
        return new Guarded(process, process.Pid!.Value);
    }

    /// <summary>Sends a signal by name, <c>KILL</c>, <c>STOP</c>, <c>CONT</c>, <c>TERM</c>, <c>QUIT</c>; a process that is gone already is no mistake.</summary>
    public void Signal(string signal)
    {
        if (!Lives)
        {
            return;
        }

        using var kill = Process.Start(new ProcessStartInfo("kill", ["-s", signal, $"{Pid}"]) { UseShellExecute = false, RedirectStandardError = true })!;
        kill.WaitForExit();
    }

    /// <summary>When a process was started, in ticks since the machine was; null when it is gone or only waits to be counted out.</summary>
    private static string? Born(int pid)
    {
        try
        {
            // Behind the name in brackets: the state first, the start as the twentieth (man 5 proc).
            var fields = File.ReadAllText($"/proc/{pid}/stat").Split(") ")[^1].Split(' ');
            return fields[0] == "Z" ? null : fields[19];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public Task GoneAsync() => Until.TrueAsync(() => Task.FromResult(!Lives), () => $"Process {Pid} does not end: {Log}", TimeSpan.FromMinutes(3));

    public void Dispose()
    {
        Signal("KILL");
        _process.Dispose();
    }
}
