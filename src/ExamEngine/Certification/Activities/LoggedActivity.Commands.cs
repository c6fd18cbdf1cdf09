using ExamEngine.Certification.Applications;

namespace ExamEngine.Certification.Activities;

/// <content>What can be asked of an activity.</content>
public sealed partial record LoggedActivity
{
    /// <summary>The most files that can show one activity.</summary>
    public const int MostEvidence = 10;

    private const int LongestReason = 1000;

    /// <summary>Takes it back.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="actor">The holder.</param>
    /// <returns>The event; refused once it is audited: nobody gets out of the sample by taking back what was chosen.</returns>
    public ActivityOutcome Withdraw(DateTimeOffset now, ApplicationActor actor) =>
        IsWithdrawn ? ActivityOutcome.Accept()
        : IsAudited ? ActivityOutcome.Refuse("audit", $"This activity was chosen for the audit and stays on record. {ActivityWords.Of(this)}")
        : ActivityOutcome.Accept(new ActivityWithdrawn(now, actor));

    /// <summary>Takes a file that shows it.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="actor">The holder.</param>
    /// <param name="document">Identifies the file.</param>
    /// <param name="name">Its name.</param>
    /// <returns>The event, or why the file is not taken.</returns>
    public ActivityOutcome Receive(DateTimeOffset now, ApplicationActor actor, string document, string name) =>
        WhyNoEvidence() is { } why ? ActivityOutcome.Refuse("evidence", why) : ActivityOutcome.Accept(new EvidenceReceived(now, actor, document, name));

    /// <summary>Why no evidence is taken now.</summary>
    /// <returns>A sentence; null when it is taken.</returns>
    public string? WhyNoEvidence() => State switch
    {
        ActivityState.Withdrawn => "You have withdrawn this activity; no evidence is needed.",
        ActivityState.Accepted => "This activity is accepted; no more evidence is needed.",
        ActivityState.Refused => "This activity was not accepted, and the audit of it is over. Write to us if you have evidence we did not see.",
        _ when Evidence.Length >= MostEvidence => $"There are {MostEvidence} files already, which is the most there can be.",
        _ => null,
    };

    /// <summary>Puts it into the sample.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="period">What was chosen.</param>
    /// <returns>The event; nothing when it is audited already, or does not count anyway.</returns>
    public ActivityOutcome Choose(DateTimeOffset now, string period) =>
        State == ActivityState.Logged ? ActivityOutcome.Accept(new ActivityChosen(now, Sampling, period)) : ActivityOutcome.Accept();

    /// <summary>Asks the holder for evidence, of an activity of the sample or any other.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="actor">The auditor.</param>
    /// <param name="reason">What is needed.</param>
    /// <returns>The event, or a refusal.</returns>
    public ActivityOutcome Ask(DateTimeOffset now, ApplicationActor actor, string? reason) =>
        WhyNotBy(actor) is { } who ? ActivityOutcome.Refuse("person", who)
        : State is not (ActivityState.Logged or ActivityState.Chosen or ActivityState.EvidenceAsked) ? ActivityOutcome.Refuse("state", Over)
        : Lacks(reason, "Say what is needed") is { } lack ? ActivityOutcome.Refuse("reason", lack)
        : ActivityOutcome.Accept(new EvidenceAsked(now, actor, reason!.Trim()));

    /// <summary>Accepts it, or not.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="actor">The auditor.</param>
    /// <param name="isAccepted">Whether it counts.</param>
    /// <param name="reason">Why not.</param>
    /// <returns>The event, or a refusal: the holder does not judge, nothing is accepted unseen, and nothing is refused without a reason.</returns>
    public ActivityOutcome Judge(DateTimeOffset now, ApplicationActor actor, bool isAccepted, string? reason) =>
        WhyNotBy(actor) is { } who ? ActivityOutcome.Refuse("person", who)
        : !WaitsForAudit ? ActivityOutcome.Refuse("state", State == ActivityState.Logged ? "This activity is not audited. Ask for evidence first." : Over)
        : isAccepted && !HasEvidence ? ActivityOutcome.Refuse("evidence", "There is no evidence yet. Ask for it, or refuse the activity.")
        : !isAccepted && Lacks(reason, "Say why; the holder reads it") is { } lack ? ActivityOutcome.Refuse("reason", lack)
        : ActivityOutcome.Accept(new ActivityJudged(now, actor, isAccepted, isAccepted ? null : reason!.Trim()));

    /// <summary>Takes the decision back.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="actor">The auditor.</param>
    /// <returns>The event, or a refusal.</returns>
    public ActivityOutcome Undo(DateTimeOffset now, ApplicationActor actor) =>
        WhyNotBy(actor) is { } who ? ActivityOutcome.Refuse("person", who)
        : Judged is null ? ActivityOutcome.Refuse("state", "There is no decision to take back.")
        : ActivityOutcome.Accept(new JudgementUndone(now, actor));

    /// <summary>The files that need not be kept any longer: received so long ago, and not waited for by an audit.</summary>
    /// <param name="before">The moment before which they came in.</param>
    /// <returns>The files; none while the audit is not over.</returns>
    public IReadOnlyList<string> OldEvidence(DateTimeOffset before) =>
        WaitsForAudit ? [] : [.. Evidence.Where(file => !file.IsRemoved && file.Received < before).Select(file => file.Document)];

    /// <summary>Notes that files were removed.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="actor">Who removed them.</param>
    /// <param name="documents">The files.</param>
    /// <returns>The event; nothing when there is no file.</returns>
    public static ActivityOutcome Remove(DateTimeOffset now, ApplicationActor actor, IReadOnlyList<string> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return ActivityOutcome.Accept(documents.Count == 0 ? null : new EvidenceRemoved(now, actor, documents));
    }

    /// <summary>Why somebody may not audit this activity.</summary>
    /// <param name="actor">Who asks.</param>
    /// <returns>A sentence; null when nothing stands in the way.</returns>
    public string? WhyNotBy(ApplicationActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.Account is null || actor.Role != ApplicationRole.Reviewer ? "Only an auditor can do this."
            : actor.Account == Holder ? "This is your own activity. Somebody else has to audit it."
            : null;
    }

    private static ApplicationActor Sampling { get; } = new(ApplicationRole.System, "Audit sample");

    private string Over => IsWithdrawn ? "The holder has withdrawn this activity." : "This activity is decided. Take the decision back first.";

    private static string? Lacks(string? reason, string what) =>
        string.IsNullOrWhiteSpace(reason) ? $"{what}."
        : reason.Trim().Length > LongestReason ? $"{what}, in at most {LongestReason:N0} characters."
        : reason.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')) ? $"{what}, without control characters."
        : null;
}
