namespace ExamEngine.Server.Activities;

/// <summary>An activity as auditors see it.</summary>
/// <param name="Version">How many events it has; a decision names it.</param>
/// <param name="Holder">The holder's name.</param>
/// <param name="Email">The holder's address.</param>
/// <param name="ChangedAt">When it changed last, Unix milliseconds.</param>
/// <param name="WhyNotYou">Why the caller may not audit it; absent when the caller may.</param>
/// <param name="Activity">The activity.</param>
/// <param name="History">What happened to it, the latest first.</param>
public sealed record AuditedActivity(int Version, string Holder, string Email, long ChangedAt, string? WhyNotYou, ActivityView Activity, IReadOnlyList<ActivityLine> History);

/// <summary>A line of an activity's history.</summary>
/// <param name="At">When, Unix milliseconds.</param>
/// <param name="Words">What happened.</param>
/// <param name="By">Who did it.</param>
public sealed record ActivityLine(long At, string Words, string By);

/// <summary>A step of an audit.</summary>
/// <param name="Version">The version of the activity that was looked at.</param>
/// <param name="Reason">What is needed, or why it is not accepted; the holder reads it.</param>
public sealed record AuditStep(int Version, string? Reason);

/// <summary>Evidence that need not be kept any longer.</summary>
/// <param name="Files">How many files there are, or were removed.</param>
/// <param name="MostAtOnce">Of how many activities of a programme they are removed at once.</param>
public sealed record OldEvidence(int Files, int MostAtOnce);
