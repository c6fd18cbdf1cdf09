using ExamEngine.Certification.Calendars;
using NodaTime;

namespace ExamEngine.Certification.Rules;

/// <summary>Where a moment lies among the windows of a rule.</summary>
internal sealed record Standing(RuleStatus Status, Instant? OpensAt, Instant? SatisfiedAt, Instant? ClosesAt, Instant? ClosedAt)
{
    public bool IsMet => Status == RuleStatus.Satisfied;

    public static Standing At(Instant at, WindowSet proven, WindowSet possible)
    {
        var next = possible.NextAfter(at);
        var status = proven.Contains(at) ? RuleStatus.Satisfied : next?.Contains(at) == true ? RuleStatus.NeedsEvidence : RuleStatus.NotSatisfied;
        Instant? closed = null;
        foreach (var window in possible.Windows)
        {
            closed = window.Until <= at ? window.Until : closed;
        }

        return new Standing(status, possible.FirstFrom(at), proven.FirstFrom(at), next is { HasEnd: true } ? next.Value.Until : null, closed);
    }
}
