using System.Globalization;

namespace ExamEngine.Faults.Scenarios;

/// <summary>What a single measurement is asked for on the command line.</summary>
/// <param name="Name">Which: <c>redis-wiped</c>, <c>node-killed</c>, <c>database-down</c>, <c>rolling-restarts</c>.</param>
/// <param name="Sessions">How many exam sessions run meanwhile.</param>
/// <param name="Seconds">How long the database is away.</param>
/// <param name="Restarts">How many there are, the nodes in turn.</param>
/// <param name="PerSecond">Answers a second that all candidates give together.</param>
/// <param name="Out">Where the figures go.</param>
internal sealed record ScenarioOptions(string Name, int Sessions, int Seconds, int Restarts, int PerSecond, string Out)
{
    public const string Usage = """
        dotnet run --project tests/ExamEngine.Faults -c Release -- --scenario redis-wiped|node-killed|database-down|rolling-restarts
          [--sessions 2000] [--seconds 300] [--restarts 10] [--per-second 100] [--out artifacts/faults]
        """;

    public static ScenarioOptions Of(string[] args)
    {
        string Get(string name, string otherwise) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : otherwise;
        int Number(string name, int otherwise) => int.Parse(Get(name, $"{otherwise}"), CultureInfo.InvariantCulture);
        return new ScenarioOptions(
            Get("--scenario", ""), Number("--sessions", 2000), Number("--seconds", 300), Number("--restarts", 10), Number("--per-second", 100), Get("--out", Path.Combine("artifacts", "faults")));
    }
}
