using ExamEngine.Certification.Programmes;

namespace ExamEngine.Certification.Activities;

/// <summary>What activities say to people.</summary>
public static class ActivityWords
{
    /// <summary>How an activity stands, for its holder.</summary>
    /// <param name="activity">The activity.</param>
    /// <returns>A sentence or two, with what to do next.</returns>
    public static string Of(LoggedActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.State switch
        {
            ActivityState.Logged when activity.HasEvidence => "It counts, with evidence.",
            ActivityState.Logged => "It counts. Keep the evidence: a sample is audited.",
            ActivityState.Chosen when activity.HasEvidence => "Chosen for the audit. We look at your evidence; you need do nothing.",
            ActivityState.Chosen => "Chosen for the audit. Add evidence: it counts once we have accepted it.",
            ActivityState.EvidenceAsked => $"We need evidence, and ask for it: {activity.Asked}",
            ActivityState.Accepted => "Audited and accepted: it counts.",
            ActivityState.Refused => $"Not accepted: it does not count. The reason given: {activity.Judged!.Reason}",
            _ => "Withdrawn: it does not count.",
        };
    }

    /// <summary>What is to be done before an application that relies on audited activities can be decided.</summary>
    /// <param name="waiting">The activities of the applicant whose audit is not over.</param>
    /// <returns>A sentence; null when no audit is waited for.</returns>
    public static string? Waits(IReadOnlyCollection<LoggedActivity> waiting)
    {
        ArgumentNullException.ThrowIfNull(waiting);
        return waiting.Count == 0 ? null
            : waiting.Any(activity => !activity.HasEvidence || activity.State == ActivityState.EvidenceAsked)
                ? "Your activities were chosen for the audit. Add evidence of each under “My activities”: we decide once it was accepted."
                : "Your activities were chosen for the audit. We look at the evidence, and decide once it was accepted; you need do nothing.";
    }

    /// <summary>How much one activity of a kind may have.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>Such as <c>2 to 6 hours</c>; null when any amount counts.</returns>
    public static string? Range(ActivityKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return kind switch
        {
            { Least: { } least, Most: { } most } => FormattableString.Invariant($"{least:0.##} to {most:0.##} {kind.Unit}"),
            { Least: { } least } => FormattableString.Invariant($"at least {least:0.##} {kind.Unit}"),
            { Most: { } most } => FormattableString.Invariant($"at most {most:0.##} {kind.Unit}"),
            _ => null,
        };
    }
}
