using ExamEngine.Sessions;
using Xunit;

namespace ExamEngine.Specs.Sessions;

/// <summary>
/// An examination of two sections (30 and 20 minutes, 2 s of grace, 60 s between sections, 10 minutes of breaks) on virtual
/// time: first what time has brought about, then the command, as the server does it.
/// </summary>
internal sealed class Sitting
{
    public static readonly DateTimeOffset Nine = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    public static readonly SessionActor Candidate = new(SessionRole.Candidate, "Ada Byron", new Guid("11111111-1111-4111-8111-111111111111"));
    public static readonly SessionActor Proctor = new(SessionRole.Proctor, "Paul Otlet", new Guid("22222222-2222-4222-8222-222222222222"));
    public static readonly SessionActor Administrator = new(SessionRole.Administrator, "Grace Murray", new Guid("33333333-3333-4333-8333-333333333333"));
    public static readonly SessionActor Engine = SessionActor.OutageWatch;

    public static readonly TimeSpan Millisecond = TimeSpan.FromMilliseconds(1);
    public static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    public static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    public static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public static readonly SessionPlan Plan = SessionPlan.From(
        [30 * Minute, 20 * Minute], new Accommodation(1, TimeSpan.Zero, 10 * Minute), 2 * Second, 60 * Second);

    private readonly List<SessionEvent> ledger = [];

    private Sitting(SessionPlan plan) => Session = ExamSession.Schedule(plan);

    public ExamSession Session { get; private set; }

    public DateTimeOffset Now { get; private set; } = Nine;

    public IReadOnlyList<SessionEvent> Ledger => ledger;

    public static SessionActor Actor(SessionRole role) => role switch
    {
        SessionRole.Candidate => Candidate,
        SessionRole.Proctor => Proctor,
        SessionRole.Administrator => Administrator,
        _ => Engine,
    };

    public static Sitting Scheduled(SessionPlan? plan = null) => new(plan ?? Plan);

    public static Sitting ReadyToStart(SessionPlan? plan = null) => Scheduled(plan)
        .Do((s, now) => s.CheckIn(now, Candidate, "rules-1"))
        .Do((s, now) => s.MakeReady(now, Proctor));

    /// <summary>Start was pressed at nine; no item is on the screen yet.</summary>
    public static Sitting Opening(SessionPlan? plan = null) => ReadyToStart(plan).Do((s, now) => s.BeginSection(now, Candidate, 1));

    /// <summary>The first section's clock runs since nine.</summary>
    public static Sitting Begun(SessionPlan? plan = null) => Opening(plan).Do((s, now) => s.ShowSection(now, Candidate, 1));

    /// <summary>The candidate ended the first section at ten past nine.</summary>
    public static Sitting BetweenSections() => Begun().After(10 * Minute).Do((s, now) => s.EndSection(now, Candidate, 1));

    /// <summary>The candidate ended both sections by 9:15; handing in is left.</summary>
    public static Sitting Complete() => BetweenSections()
        .Do((s, now) => s.BeginSection(now, Candidate, 2))
        .Do((s, now) => s.ShowSection(now, Candidate, 2))
        .After(5 * Minute)
        .Do((s, now) => s.EndSection(now, Candidate, 2));

    public static Sitting In(SessionState state) => state switch
    {
        SessionState.Scheduled => Scheduled(),
        SessionState.CheckedIn => Scheduled().Do((s, now) => s.CheckIn(now, Candidate, "rules-1")),
        SessionState.Ready => ReadyToStart(),
        SessionState.Running => Begun(),
        SessionState.Paused => Begun().Pause(),
        SessionState.OnBreak => Begun().Do((s, now) => s.StartBreak(now, Candidate)),
        SessionState.Submitted => Complete().Do((s, now) => s.Submit(now, Candidate)),
        SessionState.Expired => Begun().After(2 * Hour),
        SessionState.Terminated => Begun().Terminate(),
        SessionState.Sealed => In(SessionState.Submitted).Do((s, now) => s.Move(now, Engine, state)),
        SessionState.Scored => In(SessionState.Sealed).Do((s, now) => s.Move(now, Engine, state)),
        SessionState.Released => In(SessionState.Scored).Do((s, now) => s.Move(now, Engine, state)),
        SessionState.Voided => In(SessionState.Scored).Do((s, now) => s.Move(now, Administrator, state)),
        SessionState.NoShow => Scheduled().Do((s, now) => s.Move(now, Engine, state)),
        _ => Scheduled().Do((s, now) => s.Move(now, Administrator, state)),
    };

    public Sitting After(TimeSpan wait) => At(Now + wait);

    public Sitting At(DateTimeOffset moment)
    {
        Now = moment;
        return Append(Session.Tidy(Now).Events);
    }

    public Sitting Do(Func<ExamSession, DateTimeOffset, Decision> command)
    {
        var decision = command(Session, Now);
        Assert.Null(decision.Refusal);
        return Append(decision.Events);
    }

    public Sitting Append(IEnumerable<SessionEvent> events)
    {
        foreach (var entry in events)
        {
            ledger.Add(entry);
            Session = Session.Apply(entry);
        }

        return this;
    }

    public Refusal Refused(Func<ExamSession, DateTimeOffset, Decision> command)
    {
        var decision = command(Session, Now);
        Assert.Empty(decision.Events);
        Assert.NotNull(decision.Refusal);
        return decision.Refusal;
    }

    public Sitting Pause() => Do((s, now) => s.Pause(now, Proctor, "Fire alarm"));

    public Sitting Resume() => Do((s, now) => s.Resume(now, Proctor));

    public Sitting StartBreak() => Do((s, now) => s.StartBreak(now, Candidate));

    public Sitting EndBreak() => Do((s, now) => s.EndBreak(now, Candidate));

    public Sitting Terminate() => Do((s, now) => s.Terminate(now, Proctor, "A phone was used"));

    public Sitting AskReinstatement() => Do((s, now) => s.AskReinstatement(now, Administrator, "It was a glucose meter"));

    public Sitting Reinstate() => AskReinstatement().Do((s, now) => s.AgreeToReinstatement(now, Proctor, s.Termination!.Request!.Number));

    public Sitting Extend(TimeSpan amount) => Do((s, now) => s.AddTime(now, Proctor, amount, TimeCredit.Extension, "Noise in the corridor"));

    public Sitting CreditOutage(TimeSpan amount, Guid? outage = null) =>
        Do((s, now) => s.AddTime(now, Engine, amount, TimeCredit.Outage, "The system was away", outage));
}
