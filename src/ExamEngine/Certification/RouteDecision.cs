using ExamEngine.Certification.Programmes;
using ExamEngine.Certification.Rules;
using NodaTime;

namespace ExamEngine.Certification;

/// <summary>Whether a route is open to a candidate at a moment, and why. It names the version of the rules it was made under.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Version">The number of its version.</param>
/// <param name="Route">The route, with what follows when it is taken.</param>
/// <param name="At">The moment it was decided for.</param>
/// <param name="Finding">The tree of rules with the reasons, the facts and the dates, by this version of the rules alone.</param>
public sealed record RouteDecision(string Programme, int Version, Route Route, Instant At, RuleFinding Finding)
{
    /// <summary>How the route stands.</summary>
    public RuleStatus Status => Finding.Status;

    /// <summary>Whether the candidate can apply: everything is there, or only evidence is missing.</summary>
    public bool IsOpen => Status != RuleStatus.NotSatisfied;

    /// <summary>The first moment from then on at which the route is open, later versions of the rules included; null when there is none without a new event.</summary>
    public Instant? OpensAt { get; init; }

    /// <summary>The first day at whose end it is open, which is the day of <see cref="OpensAt"/> unless an attempt of that day closes it again.</summary>
    public LocalDate? OpensOn { get; init; }

    /// <summary>The last day of the window that is open, or of the next one; null when it does not close, or never opens.</summary>
    public LocalDate? ClosesOn { get; init; }

    /// <summary>The day by which it is best to apply; null when there is none.</summary>
    public LocalDate? RecommendedBy { get; init; }

    /// <summary>The first day on which the award can be made; null when there is none.</summary>
    public LocalDate? AwardNotBefore { get; init; }
}
