using ExamEngine.Certification.Calendars;

namespace ExamEngine.Certification.Rules;

/// <summary>What a rule found in the history: all the time at which it is satisfied, and all the time at which only evidence is missing or nothing.</summary>
/// <param name="Proven">When it is satisfied; within <paramref name="Possible"/>.</param>
/// <param name="Possible">When it is satisfied, or would be with evidence.</param>
/// <param name="Facts">What was used.</param>
internal sealed record Grounds(WindowSet Proven, WindowSet Possible, IReadOnlyList<UsedFact> Facts)
{
    /// <summary>A rule that evidence cannot change.</summary>
    public static Grounds Certain(WindowSet holds, IReadOnlyList<UsedFact> facts) => new(holds, holds, facts);
}
