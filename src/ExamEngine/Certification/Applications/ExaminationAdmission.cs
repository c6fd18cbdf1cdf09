using ExamEngine.Certification.Calendars;
using ExamEngine.Certification.Facts;
using ExamEngine.Certification.Programmes;
using ExamEngine.Certification.Rules;
using NodaTime;

namespace ExamEngine.Certification.Applications;

/// <summary>
/// Whether an attempt at the examination of a route may begin at a moment. By which route somebody applied is settled at submission; what is asked here
/// is what may change after it: attempts, waits, a pass, a sanction.
/// </summary>
/// <param name="Sentence">Why not, with the first day when there is one; null when it may.</param>
/// <param name="OpensAt">The first moment from then on at which it may; null when there is none without a new event.</param>
public sealed record ExaminationAdmission(string? Sentence, Instant? OpensAt)
{
    private static readonly string[] Kinds = ["attempt-limit", "retake-wait", "no-retake-while-valid", "no-sanction"];

    /// <summary>Whether it may.</summary>
    public bool IsOpen => Sentence is null;

    /// <summary>Asks the rules by the version of a submission.</summary>
    /// <param name="programmes">The programmes.</param>
    /// <param name="history">Everything known of the candidate.</param>
    /// <param name="credential">The credential applied for.</param>
    /// <param name="version">The version of the rules.</param>
    /// <param name="route">The route.</param>
    /// <param name="at">When the attempt would begin.</param>
    /// <returns>The answer; null when the programme has no such version or route.</returns>
    public static ExaminationAdmission? At(ProgrammeSet programmes, CandidateHistory history, CredentialId credential, int version, string route, Instant at)
    {
        ArgumentNullException.ThrowIfNull(programmes);
        return Eligibility.DecideBy(programmes, history, credential, at, version).FirstOrDefault(decision => decision.Route.Id == route) is { } decision
            ? Of(decision.Finding, programmes.Awarding(credential)!.Calendar, at)
            : null;
    }

    /// <summary>Whether a sanction stands in the way of an award at the moment of a decision; the rest of the rules was judged for the submission.</summary>
    /// <param name="decision">The route, judged at the moment.</param>
    /// <returns>The sentence of the rule; null when nothing stands in the way.</returns>
    public static string? Barred(RouteDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return Leaves(decision.Finding).FirstOrDefault(leaf => leaf is { Kind: "no-sanction", Status: RuleStatus.NotSatisfied })?.Sentence;
    }

    private static ExaminationAdmission Of(RuleFinding finding, ProgrammeCalendar calendar, Instant at)
    {
        RuleFinding[] asked = [.. Leaves(finding).Where(leaf => Kinds.Contains(leaf.Kind))];
        RuleFinding[] unmet = [.. asked.Where(leaf => leaf.Status == RuleStatus.NotSatisfied)];
        if (unmet.Length == 0)
        {
            return new ExaminationAdmission(null, at);
        }

        var open = asked.Aggregate(WindowSet.Always, (set, leaf) => set.And(leaf.Possible)).FirstFrom(at);
        if (open is not { } opens)
        {
            return new ExaminationAdmission(string.Join(' ', unmet.Where(leaf => leaf.OpensAt is null).DefaultIfEmpty(unmet[0]).Select(leaf => leaf.Sentence).Distinct(StringComparer.Ordinal)), null);
        }

        var reason = unmet.FirstOrDefault(leaf => leaf.OpensAt == opens && leaf.Because is not null)?.Because;
        return new ExaminationAdmission(
            reason is null ? $"You can book from {calendar.Words(opens)}. {unmet[0].Sentence}" : $"You can book from {calendar.Words(opens)}: {reason}.", opens);
    }

    // Only what all have to fulfil: a rule among alternatives keeps nobody out by itself.
    private static IEnumerable<RuleFinding> Leaves(RuleFinding finding) => finding.Kind switch
    {
        "all-of" => finding.Children.SelectMany(Leaves),
        "any-of" => [],
        _ => [finding],
    };
}
