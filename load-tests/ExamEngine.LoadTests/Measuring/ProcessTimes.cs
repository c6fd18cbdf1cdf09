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
    public static double Seconds(int pid)
    {
        // Behind the name in brackets: utime, stime, cutime, cstime are the 12th to the 15th field.
        var fields = Read($"/proc/{pid}/stat")?.Split(") ")[^1].Split(' ');
        return fields is null ? 0 : fields[11..15].Sum(ticks => double.Parse(ticks, CultureInfo.InvariantCulture)) / TicksPerSecond;
    }

    /// <summary>Memory that is the process's own share: pages shared with others count in part where the kernel tells, and in full where not.</summary>
    public static long Bytes(int pid) => Kilobytes($"/proc/{pid}/smaps_rollup", "Pss:") ?? Resident(pid);

    /// <summary>Resident memory.</summary>
    public static long Resident(int pid) => Kilobytes($"/proc/{pid}/status", "VmRSS:") ?? 0;

    private static long? Kilobytes(string file, string name) =>
        Read(file)?.Split('\n').FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal)) is { } line
            ? long.Parse(line[name.Length..].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture) * 1024
            : null;

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
