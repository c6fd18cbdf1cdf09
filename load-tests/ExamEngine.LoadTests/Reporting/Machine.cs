using System.Globalization;
using System.Runtime.InteropServices;

namespace ExamEngine.LoadTests.Reporting;

/// <summary>What a run was made on; every figure belongs to it.</summary>
internal sealed record Machine(string Processor, int Cores, double MemoryGb, string System, string Runtime, string PostgreSql, string Redis, double LoadBefore)
{
    public static Machine Of(string postgres, string redis) => new(
        Line("/proc/cpuinfo", "model name")?.Split(':', 2)[1].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString(),
        Environment.ProcessorCount,
        Math.Round(long.Parse((Line("/proc/meminfo", "MemTotal:") ?? "MemTotal: 0 kB").Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1048576.0, 1),
        RuntimeInformation.OSDescription,
        RuntimeInformation.FrameworkDescription,
        postgres,
        redis,
        LoadAverage());

    private static double LoadAverage() => double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture);

    private static string? Line(string file, string begins) => File.ReadLines(file).FirstOrDefault(line => line.StartsWith(begins, StringComparison.Ordinal));
}
