using System.Globalization;

namespace ExamEngine.LoadTests.Stand;

/// <summary>
/// Holds processes to a part of a core each, by a control group of the kernel. So nodes are what ends first, although stores and generator share the machine with them.
/// </summary>
internal sealed class CoreShare : IDisposable
{
    private const string Root = "/sys/fs/cgroup";
    private const int PeriodMicroseconds = 20_000;
    private readonly List<(string Group, int Pid)> _held = [];

    private static bool IsFirstVersion => Directory.Exists($"{Root}/cpu");

    private static string Parent => IsFirstVersion ? $"{Root}/cpu" : Root;

    /// <summary>Holds processes.</summary>
    /// <param name="pids">The processes.</param>
    /// <param name="cores">How much of a core each gets, above 0.</param>
    /// <exception cref="IOException">The kernel lets nobody do that here.</exception>
    /// <exception cref="UnauthorizedAccessException">Only root may.</exception>
    public static CoreShare Of(IEnumerable<int> pids, double cores)
    {
        var share = new CoreShare();
        try
        {
            foreach (var pid in pids)
            {
                share.Hold(pid, cores);
            }

            return share;
        }
        catch
        {
            share.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        foreach (var (group, pid) in _held)
        {
            try
            {
                Write(Path.Combine(Parent, "cgroup.procs"), pid);
                Directory.Delete(group);
            }
            catch (IOException)
            {
                // The process is gone, and the empty group stays until the next start of the machine.
            }
        }
    }

    private void Hold(int pid, double cores)
    {
        var group = Path.Combine(Parent, string.Create(CultureInfo.InvariantCulture, $"examengine-load-{pid}"));
        Directory.CreateDirectory(group);
        _held.Add((group, pid));
        var quota = (int)(PeriodMicroseconds * cores);
        if (IsFirstVersion)
        {
            Write(Path.Combine(group, "cpu.cfs_period_us"), PeriodMicroseconds);
            Write(Path.Combine(group, "cpu.cfs_quota_us"), quota);
        }
        else
        {
            File.WriteAllText(Path.Combine(group, "cpu.max"), string.Create(CultureInfo.InvariantCulture, $"{quota} {PeriodMicroseconds}"));
        }

        Write(Path.Combine(group, "cgroup.procs"), pid);
    }

    private static void Write(string file, int value) => File.WriteAllText(file, value.ToString(CultureInfo.InvariantCulture));
}
