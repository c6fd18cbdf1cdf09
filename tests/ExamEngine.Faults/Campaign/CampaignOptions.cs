using System.Globalization;

namespace ExamEngine.Faults.Campaign;

/// <summary>What a campaign is asked for on the command line.</summary>
/// <param name="Faults">It ends with the round in which so many have been injected.</param>
/// <param name="Answers">It also goes on until the server has received so many.</param>
/// <param name="Seed">Of the schedule.</param>
/// <param name="Slots">Each gives six candidates a session at the same time.</param>
/// <param name="Pace">How many answers a candidate gives in one go, three times a second, on average.</param>
/// <param name="SectionSeconds">The time of each of the two sections.</param>
/// <param name="InjectSeconds">How long faults are injected in a round.</param>
/// <param name="SmallPerSecond">Faults of one candidate, a second.</param>
/// <param name="FirstRound">For repeating one round of a campaign.</param>
/// <param name="Only">The only kind of great fault.</param>
/// <param name="Clocks">Nodes' clocks are stepped too.</param>
/// <param name="Out">Where report and evidence go.</param>
/// <param name="Hours">No round begins later.</param>
internal sealed record CampaignOptions(
    int Faults, int Answers, int Seed, int Slots, int Pace, int SectionSeconds, int InjectSeconds, double SmallPerSecond, int FirstRound, FaultKind? Only, bool Clocks, string Out, double Hours)
{
    public const string Usage = """
        dotnet run --project tests/ExamEngine.Faults -c Release -- --faults 10000 --answers 500000 --seed 7
          [--slots 2] [--pace 1] [--section-seconds 20] [--inject-seconds 50] [--small-per-second 6] [--first-round 1] [--only RedisFailedOver] [--clocks] [--hours 12] [--out artifacts/faults]
        """;

    public static CampaignOptions Of(string[] args)
    {
        string Get(string name, string otherwise) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : otherwise;
        int Number(string name, int otherwise) => int.Parse(Get(name, $"{otherwise}"), CultureInfo.InvariantCulture);
        return new CampaignOptions(
            Number("--faults", 10_000),
            Number("--answers", 0),
            Number("--seed", 7),
            Number("--slots", 2),
            Number("--pace", 1),
            Number("--section-seconds", 20),
            Number("--inject-seconds", 50),
            double.Parse(Get("--small-per-second", "6"), CultureInfo.InvariantCulture),
            Number("--first-round", 1),
            Get("--only", "") is { Length: > 0 } only ? Enum.Parse<FaultKind>(only) : null,
            args.Contains("--clocks"),
            Get("--out", Path.Combine("artifacts", "faults")),
            double.Parse(Get("--hours", "12"), CultureInfo.InvariantCulture));
    }
}
