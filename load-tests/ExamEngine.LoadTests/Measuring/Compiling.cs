using System.Globalization;

namespace ExamEngine.LoadTests.Measuring;

/// <summary>
/// The runtime compiles what is called often once more in the background, for ten seconds and more after a start. Processor time that is measured meanwhile is not that of a server
/// that has run for a while.
/// </summary>
internal static class Compiling
{
    // ".NET Tiered Compilation Worker"; the kernel keeps fifteen characters of a thread's name.
    private const string Worker = ".NET Tiered Com";
    private const double Little = 0.05;
    private const int QuietSeconds = 2;

    /// <summary>Waits until it has done so.</summary>
    /// <param name="pids">The processes.</param>
    /// <param name="patience">No longer.</param>
    public static async Task IsOverAsync(IReadOnlyCollection<int> pids, TimeSpan patience)
    {
        var until = DateTime.UtcNow + patience;
        var last = pids.Sum(Seconds);
        for (var quiet = 0; quiet < QuietSeconds && DateTime.UtcNow < until;)
        {
            await Task.Delay(1000);
            var now = pids.Sum(Seconds);
            quiet = now - last < Little ? quiet + 1 : 0;
            last = now;
        }
    }

    private static double Seconds(int pid)
    {
        try
        {
            return Directory.EnumerateDirectories($"/proc/{pid}/task")
                .Where(task => File.ReadAllText(Path.Combine(task, "comm")).StartsWith(Worker, StringComparison.Ordinal))
                .Sum(task => ProcessTimes.SecondsOfThread(pid, int.Parse(Path.GetFileName(task), CultureInfo.InvariantCulture)));
        }
        catch (IOException)
        {
            // A thread ended meanwhile; the next look is a second away.
            return 0;
        }
    }
}
