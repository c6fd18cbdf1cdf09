using System.Runtime.InteropServices;

namespace ExamEngine.LoadTests.Measuring;

/// <summary>What of the machine a part used up to a moment.</summary>
/// <param name="CpuSeconds">Processor time since it was started.</param>
/// <param name="Bytes">Memory now.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Use(double CpuSeconds, long Bytes);

/// <summary>The processes that are watched, by part: server, redis, postgres, generator, floor.</summary>
internal sealed class Watched
{
    private readonly Dictionary<string, List<int>> _parts = new(StringComparer.Ordinal) { ["generator"] = [Environment.ProcessId] };

    public IEnumerable<string> Parts => _parts.Keys;

    public void Add(string part, int pid)
    {
        if (!_parts.TryGetValue(part, out var pids))
        {
            _parts[part] = pids = [];
        }

        pids.Add(pid);
    }

    /// <summary>Reads all parts.</summary>
    /// <param name="withMemory">PostgreSQL's takes some milliseconds to count.</param>
    public IReadOnlyDictionary<string, Use> Read(bool withMemory = true) => _parts.ToDictionary(part => part.Key, part => Of(part.Key, part.Value, withMemory), StringComparer.Ordinal);

    private static Use Of(string part, List<int> pids, bool withMemory)
    {
        // Only PostgreSQL shares memory among many processes; there each page is to count once.
        var isFamily = part == "postgres";
        var all = isFamily ? pids.SelectMany(ProcessTimes.Family).ToList() : pids;
        return new Use(all.Sum(ProcessTimes.Seconds), !withMemory ? 0 : all.Sum(pid => isFamily ? ProcessTimes.Bytes(pid) : ProcessTimes.Resident(pid)));
    }
}
