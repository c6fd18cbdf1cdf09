using System.Diagnostics;
using ExamEngine.Specs.Server.Fixtures;

namespace ExamEngine.Faults.Stand;

/// <summary>A process of the stand that can be killed, frozen and asked to stop, and that never outlives the campaign.</summary>
internal sealed class Guarded : IDisposable
{
    private readonly ThrowawayProcess _process;

    private Guarded(ThrowawayProcess process, int pid) => (_process, Pid) = (process, pid);

    public int Pid { get; }

    public string Log => _process.Log;

    public bool Lives => Directory.Exists($"/proc/{Pid}") && !File.ReadAllText($"/proc/{Pid}/stat").Contains(") Z ", StringComparison.Ordinal);

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
        using var kill = Process.Start(new ProcessStartInfo("kill", ["-s", signal, $"{Pid}"]) { UseShellExecute = false, RedirectStandardError = true })!;
        kill.WaitForExit();
    }

    public Task GoneAsync() => Until.TrueAsync(() => Task.FromResult(!Lives), () => $"Process {Pid} does not end: {Log}");

    public void Dispose()
    {
        if (Lives)
        {
            Signal("KILL");
        }

        _process.Dispose();
    }
}
