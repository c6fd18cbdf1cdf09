using ExamEngine.Faults.Checking;

namespace ExamEngine.Faults.Campaign;

/// <summary>What a campaign has found.</summary>
internal sealed record CampaignResult(int Seed, int Rounds, int Sessions, double Seconds, IReadOnlyList<KindResult> Kinds, IReadOnlyDictionary<string, int> Acknowledgements, IReadOnlyList<RoundViolation> Violations)
{
    public int Faults => Kinds.Sum(kind => kind.Count);
}

/// <summary>How often a fault was injected, and how many entries were on their way then.</summary>
internal sealed record KindResult(string Kind, int Count, int InFlight, int Most);

/// <summary>A violation and the round it was found in.</summary>
internal sealed record RoundViolation(int Round, string Evidence, Violation Violation);
