using System.Collections.Immutable;
using ExamEngine.Certification.Facts;
using NodaTime;

namespace ExamEngine.Certification.Activities;

/// <summary>
/// Something a holder did to keep a credential, computed from its events. Commands look at it and return an event, or a refusal with a sentence.
/// </summary>
public sealed partial record LoggedActivity
{
    private LoggedActivity(Guid holder) => Holder = holder;

    /// <summary>The holder's account.</summary>
    public Guid Holder { get; }

    /// <summary>How many events it has. A writer names it to append; if it has moved, the writer decides anew.</summary>
    public int Version { get; private init; }

    /// <summary>The programme it is logged for.</summary>
    public string Programme { get; private init; } = "";

    /// <summary>The kind, as the programme names it.</summary>
    public string Kind { get; private init; } = "";

    /// <summary>What it was.</summary>
    public string Title { get; private init; } = "";

    /// <summary>Who offered it.</summary>
    public string Provider { get; private init; } = "";

    /// <summary>Hours or units.</summary>
    public decimal Amount { get; private init; }

    /// <summary>The day on which it was completed.</summary>
    public LocalDate Completed { get; private init; }

    /// <summary>When it was logged.</summary>
    public DateTimeOffset LoggedAt { get; private init; }

    /// <summary>What shows it, in the order in which it came in.</summary>
    public ImmutableArray<Evidence> Evidence { get; private init; } = [];

    /// <summary>Whether it is audited, or was.</summary>
    public bool IsAudited { get; private init; }

    /// <summary>The evidence an auditor waits for; null when none does.</summary>
    public string? Asked { get; private init; }

    /// <summary>The decision; null before.</summary>
    public ActivityJudged? Judged { get; private init; }

    /// <summary>Whether the holder took it back.</summary>
    public bool IsWithdrawn { get; private init; }

    /// <summary>How it stands.</summary>
    public ActivityState State => this switch
    {
        { IsWithdrawn: true } => ActivityState.Withdrawn,
        { Judged: { } judged } => judged.IsAccepted ? ActivityState.Accepted : ActivityState.Refused,
        { Asked: not null } => ActivityState.EvidenceAsked,
        { IsAudited: true } => ActivityState.Chosen,
        _ => ActivityState.Logged,
    };

    /// <summary>Whether the audit of it is not over.</summary>
    public bool WaitsForAudit => State is ActivityState.Chosen or ActivityState.EvidenceAsked;

    /// <summary>Whether a file is there that shows it.</summary>
    public bool HasEvidence => Evidence.Any(file => !file.IsRemoved);

    /// <summary>Computes an activity.</summary>
    /// <param name="holder">The holder's account.</param>
    /// <param name="events">Its events, the oldest first.</param>
    /// <returns>The activity.</returns>
    public static LoggedActivity Replay(Guid holder, IEnumerable<ActivityEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        return events.Aggregate(new LoggedActivity(holder), (activity, entry) => activity.Apply(entry));
    }

    /// <summary>The activity as rules count it: without evidence as long as it is not audited, because a sample alone is.</summary>
    /// <returns>The fact; null when it does not count.</returns>
    public TrainingRecord? Fact() => Fact(State, Kind, Amount, Completed);

    /// <summary>The same of what is known without the events.</summary>
    /// <param name="state">How it stands.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="amount">Hours or units.</param>
    /// <param name="completed">The day on which it was completed.</param>
    /// <returns>The fact; null when it does not count.</returns>
    public static TrainingRecord? Fact(ActivityState state, string kind, decimal amount, LocalDate completed) => state switch
    {
        ActivityState.Refused or ActivityState.Withdrawn => null,
        ActivityState.Chosen or ActivityState.EvidenceAsked => new TrainingRecord(kind, amount, completed, IsVerified: false) { WaitsForAudit = true },
        _ => new TrainingRecord(kind, amount, completed, IsVerified: true),
    };

    /// <summary>The activity after an event.</summary>
    /// <param name="entry">The event.</param>
    /// <returns>The activity.</returns>
    public LoggedActivity Apply(ActivityEvent entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var next = entry switch
        {
            ActivityLogged logged => this with
            {
                Programme = logged.Programme,
                Kind = logged.Kind,
                Title = logged.Title,
                Provider = logged.Provider,
                Amount = logged.Amount,
                Completed = logged.Completed,
                LoggedAt = logged.At,
            },
            EvidenceReceived received => this with { Evidence = Evidence.Add(new Evidence(received.Document, received.Name, received.At, IsRemoved: false)), Asked = null },
            ActivityWithdrawn => this with { IsWithdrawn = true },
            ActivityChosen => this with { IsAudited = true },
            EvidenceAsked asked => this with { IsAudited = true, Asked = asked.Reason },
            ActivityJudged judged => this with { Judged = judged },
            JudgementUndone => this with { Judged = null },
            EvidenceRemoved removed => this with { Evidence = [.. Evidence.Select(file => removed.Documents.Contains(file.Document) ? file with { IsRemoved = true } : file)] },
            _ => this,
        };
        return next with { Version = Version + 1 };
    }
}
