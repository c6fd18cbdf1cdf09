using ExamEngine.Certification.Calendars;
using ExamEngine.Certification.Programmes;
using ExamEngine.Certification.Rules;
using NodaTime;

namespace ExamEngine.Certification;

/// <summary>Whether a route is open to a candidate at a moment, and why. It names the version of the rules it was made under.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Version">The number of its version.</param>
/// <param name="Route">The route, with what follows when it is taken.</param>
/// <param name="At">The moment it was decided for.</param>
/// <param name="Finding">The tree of rules with the reasons, the facts and the dates. Its dates are those of this version of the rules.</param>
/// <param name="RecommendedBy">The day by which it is best to apply; null when there is none.</param>
/// <param name="AwardNotBefore">The first day on which the award can be made; null when there is none.</param>
public sealed record RouteDecision(
    string Programme, int Version, Route Route, Instant At, RuleFinding Finding, LocalDate? RecommendedBy, LocalDate? AwardNotBefore)
{
    /// <summary>How the route stands.</summary>
    public RuleStatus Status => Finding.Status;

    /// <summary>Whether the candidate can apply: everything is there, or only evidence is missing.</summary>
    public bool IsOpen => Status != RuleStatus.NotSatisfied;

    /// <summary>The first day from then on on which the route is open; null when there is none without a new event.</summary>
    public LocalDate? OpensOn => Finding.OpensAt is { } opens ? Calendar.DateOf(opens) : null;

    /// <summary>The last day of the window that is open, or of the next one; null when it does not close, or never opens.</summary>
    public LocalDate? ClosesOn => Finding.ClosesAt is { } closes ? Calendar.LastDay(closes) : null;

    /// <summary>Dates in the programme's zone.</summary>
    internal ProgrammeCalendar Calendar { get; init; } = null!;

    /// <summary>All the time at which the route is open while this version is in force.</summary>
    internal WindowSet Open { get; init; } = WindowSet.Never;
}
