using System.Globalization;

namespace ExamEngine.LoadTests.Measuring;

/// <summary>Processor time and memory of processes from <c>/proc</c> (man 5 proc).</summary>
internal static class ProcessTimes
{
    // USER_HZ: 100 on every Linux this runs on.
    private const double TicksPerSecond = 100;

    /// <summary>A process and its children, as PostgreSQL has one for each connection.</summary>
    public static IReadOnlyList<int> Family(int pid)
    {
        try
        {
            var children = File.ReadAllText($"/proc/{pid}/task/{pid}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return [pid, .. children.Select(child => int.Parse(child, CultureInfo.InvariantCulture))];
        }
        catch (IOException)
        {
            return [pid];
        }
    }

    /// <summary>Seconds of processor time, with those of children that have ended.</summary>
    public static double Seconds(int pid) => Ticks($"/proc/{pid}/stat", 4) / TicksPerSecond;

    /// <summary>Seconds of processor time of one thread.</summary>
    public static double SecondsOfThread(int pid, int thread) => Ticks($"/proc/{pid}/task/{thread}/stat", 2) / TicksPerSecond;

    /// <summary>Memory that is the process's own share: pages shared with others count in part where the kernel tells, and in full where not.</summary>
    public static long Bytes(int pid) => Kilobytes($"/proc/{pid}/smaps_rollup", "Pss:") ?? Resident(pid);

    /// <summary>Resident memory.</summary>
    public static long Resident(int pid) => Kilobytes($"/proc/{pid}/status", "VmRSS:") ?? 0;

    private static long? Kilobytes(string file, string name) =>
        Read(file)?.Split('\n').FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal)) is { } line
            ? long.Parse(line[name.Length..].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture) * 1024
            : null;

    // Behind the name in brackets: utime, stime, cutime, cstime are the 12th to the 15th field.
    private static double Ticks(string file, int fields) =>
        Read(file)?.Split(") ")[^1].Split(' ') is { } all ? all[11..(11 + fields)].Sum(ticks => double.Parse(ticks, CultureInfo.InvariantCulture)) : 0;

    private static string? Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
