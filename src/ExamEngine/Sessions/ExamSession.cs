using System.Collections.Immutable;

namespace ExamEngine.Sessions;

/// <summary>
/// One candidate's timed delivery of one form. Immutable: it is a fold over the append-only ledger, and a command
/// returns the events to append. It never looks at a clock; it is told the time.
/// </summary>
/// <remarks>
/// <c>deadline = start + allowance + Σ pauses + Σ entitled breaks + Σ extensions + Σ outage credits</c>, and
/// <c>cut = deadline + grace</c>. The cut itself is too late. Each phase (opening, open, between sections) has its own
/// clock of the same form, so that a pause is never taken from the candidate wherever it falls.
/// </remarks>
public sealed partial record ExamSession
{
    private ExamSession(SessionPlan plan) => Plan = plan;

    /// <summary>The times this session is entitled to.</summary>
    public SessionPlan Plan { get; private init; }

    /// <summary>How many ledger entries this state is made of; the number a new entry gets is one higher.</summary>
    public int Version { get; private init; }

    /// <summary>The state.</summary>
    public SessionState State { get; private init; } = SessionState.Scheduled;

    /// <summary>Which clock is the current one.</summary>
    public SectionPhase Phase { get; private init; }

    /// <summary>The section the phase is about, from 1: the one opening or open, or the last one closed. 0 before the first.</summary>
    public int Section { get; private init; }

    /// <summary>The position the candidate last moved on to in a linear section that is open; 0 at its first item, and in any other section.</summary>
    public int Place { get; private init; }

    /// <summary>Each section's times, in order.</summary>
    public ImmutableArray<SectionRecord> Sections { get; private init; } = [];

    /// <summary>When Start was first pressed.</summary>
    public DateTimeOffset? StartedAt { get; private init; }

    /// <summary>When the examination was submitted, expired or terminated.</summary>
    public DateTimeOffset? EndedAt { get; private init; }

    /// <summary>How it was over, whatever came after: Submitted, Expired or Terminated; null while it is not.</summary>
    public SessionState? EndedAs { get; private init; }

    /// <summary>Since when the clock stands still for a pause; null when it does not.</summary>
    public DateTimeOffset? PausedAt { get; private init; }

    /// <summary>Since when the candidate is on a break; null otherwise.</summary>
    public DateTimeOffset? BreakAt { get; private init; }

    /// <summary>How much of the break allowance is used up.</summary>
    public TimeSpan BreakUsed { get; private init; }

    /// <summary>How much break time is left; during a break, what was left when it began.</summary>
    public TimeSpan BreakLeft => Plan.BreakAllowance - BreakUsed;

    /// <summary>During a break: until when the clock stands still; null otherwise.</summary>
    public DateTimeOffset? BreakUntil => State == SessionState.OnBreak ? BreakAt + BreakLeft : null;

    /// <summary>The words that go with the present state: why paused, why terminated; null when there are none.</summary>
    public string? Reason { get; private init; }

    /// <summary>Who brought about the present state; null at first.</summary>
    public SessionActor? ChangedBy { get; private init; }

    private ImmutableHashSet<Guid> References { get; init; } = [];

    private DateTimeOffset PhaseSince { get; init; }

    private TimeSpan PhaseCredit { get; init; }

    /// <summary>Time granted while no section was open; the next section gets it.</summary>
    private TimeSpan Carried { get; init; }

    /// <summary>Says whether the examination has begun and is not over.</summary>
    public bool IsLive => State is SessionState.Running or SessionState.Paused or SessionState.OnBreak;

    /// <summary>Says whether the examination is over, whatever comes after.</summary>
    public bool IsOver => State >= SessionState.Submitted;

    /// <summary>Says whether the last section is closed and only handing in is left.</summary>
    public bool IsComplete => Phase == SectionPhase.Between && Section == Plan.Allowances.Count;

    /// <summary>The number of the open section; 0 when none is open.</summary>
    public int OpenSection => Phase == SectionPhase.Open && IsLive ? Section : 0;

    /// <summary>The end of the present phase; null when no clock runs (before the start, while paused, when over).</summary>
    /// <remarks>On a break, and while the connection is away, it is the latest possible end: what is left of the allowance counts as stopped.</remarks>
    public DateTimeOffset? Deadline => (IsLive && PausedAt is null, Phase) switch
    {
        (false, _) or (_, SectionPhase.None) => null,
        _ => PhaseSince + PhaseLimit + PhaseCredit + (BreakAt is null ? DisconnectAhead : Plan.BreakAllowance - BreakUsed),
    };

    /// <summary>The first moment that is too late for an answer; null when no section's clock runs.</summary>
    public DateTimeOffset? Cut => Phase == SectionPhase.Open ? Deadline + Plan.Grace : null;

    /// <summary>When <see cref="Tidy"/> next has something to do; null when nothing will happen by time alone.</summary>
    public DateTimeOffset? NextDue => Cut ?? Deadline;

    /// <summary>The time left in the present phase at a moment: frozen while paused and during an entitled break, never negative.</summary>
    /// <param name="now">The moment.</param>
    /// <returns>The time left; null when no phase is running.</returns>
    public TimeSpan? Remaining(DateTimeOffset now)
    {
        if (!IsLive || Phase == SectionPhase.None)
        {
            return null;
        }

        // On a break the clock stands still until the allowance is used up, and then it runs.
        var at = PausedAt ?? (BreakAt is { } since ? Later(since, now - (Plan.BreakAllowance - BreakUsed)) : now);
        var away = LostSince is { } lost ? NotGivenBack(lost, at, DisconnectLeft).Amount : TimeSpan.Zero;
        var left = PhaseSince + PhaseLimit + PhaseCredit + away - at;
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    /// <summary>Says whether time was already given for something that can be credited only once.</summary>
    /// <param name="reference">What it was given for.</param>
    /// <returns>True when the ledger has it.</returns>
    public bool HasCredit(Guid reference) => References.Contains(reference);

    private TimeSpan PhaseLimit => Phase switch
    {
        SectionPhase.Opening => Plan.Opening,
        SectionPhase.Open => Plan.Allowances[Section - 1],
        SectionPhase.Between => Plan.Between,
        _ => TimeSpan.Zero,
    };

    /// <summary>A session that is booked and nothing more.</summary>
    /// <param name="plan">Its times.</param>
    /// <returns>The session.</returns>
    public static ExamSession Schedule(SessionPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new ExamSession(plan)
        {
            Sections = [.. plan.Allowances.Select((allowance, index) => new SectionRecord(index + 1, allowance, TimeSpan.Zero, null, null, null))],
        };
    }

    /// <summary>Rebuilds a session from its ledger.</summary>
    /// <param name="plan">Its times.</param>
    /// <param name="ledger">All entries, oldest first.</param>
    /// <returns>The session as it stands after the last entry.</returns>
    public static ExamSession Replay(SessionPlan plan, IEnumerable<SessionEvent> ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return ledger.Aggregate(Schedule(plan), (session, entry) => session.Apply(entry));
    }

    /// <summary>The session after one more entry. Trusts the entry: it was decided before it was stored.</summary>
    /// <param name="entry">The entry.</param>
    /// <returns>The session.</returns>
    public ExamSession Apply(SessionEvent entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var next = entry switch
        {
            CheckedIn arrived => this with { State = SessionState.CheckedIn, Device = arrived.Device },
            MadeReady => this with { State = SessionState.Ready },
            SectionOpening opening => Enter(SectionPhase.Opening, opening.Section, opening.At) with
            {
                State = SessionState.Running,
                StartedAt = StartedAt ?? opening.At,
            },
            SectionStarted started => StartSection(started),
            MovedOn moved => this with { Place = moved.Position },
            SectionClosed closed => CloseSection(closed),
            SectionSkipped skipped => SkipSection(skipped),
            Paused paused => this with { State = SessionState.Paused, PausedAt = paused.At, Reason = paused.Reason },
            Resumed resumed => Credit(resumed.At - PausedAt!.Value) with
            {
                State = SessionState.Running,
                PausedAt = null,
                Reason = null,
                IsReinstated = false,
                GivenBack = GivenBack.Add((PausedAt.Value, resumed.At)),
            },
            BreakStarted started => this with { State = SessionState.OnBreak, BreakAt = started.At },
            BreakEnded ended => EndBreak(ended.At),
            TimeAdded added => Credit(added.Amount, carry: added.Kind == TimeCredit.Extension) with
            {
                References = added.Reference is { } reference ? References.Add(reference) : References,
                DisconnectUsed = DisconnectUsed + (added.Kind == TimeCredit.Disconnect ? added.Amount : TimeSpan.Zero),
                GivenBack = added is { Since: { } since, Until: { } until } ? GivenBack.Add((since, until)) : GivenBack,
            },
            Ended ended => this with { State = ended.State, EndedAs = ended.State, EndedAt = ended.At, Reason = ended.Reason },
            ReinstatementAsked or ReinstatementRefused or ReinstatementWithdrawn => this with { Request = Asked(entry) },
            Reinstated back => Reinstate(back),
            Moved moved => this with { State = moved.State, Reason = moved.Reason },
            Noted => this,
            ConnectionLost lost => this with { LostSince = lost.Since },
            ConnectionBack => this with { LostSince = null },
            DeviceAsked asked => Apply(asked),
            DeviceAdmitted admitted => this with { Device = admitted.Device, DeviceRequest = null },
            DeviceRefused refused => Apply(refused),
            _ => throw new ArgumentOutOfRangeException(nameof(entry), entry, "An unknown ledger entry."),
        };
        return next with { Version = Version + 1, ChangedBy = LeavesState(entry) ? ChangedBy : entry.Actor };
    }

    private static bool LeavesState(SessionEvent entry) =>
        entry is Noted or ConnectionLost or ConnectionBack or DeviceAsked or DeviceAdmitted or DeviceRefused or ReinstatementAsked or ReinstatementRefused or ReinstatementWithdrawn;

    private ExamSession Enter(SectionPhase phase, int section, DateTimeOffset at) =>
        this with { Phase = phase, Section = section, Place = 0, PhaseSince = at, PhaseCredit = TimeSpan.Zero };

    private ExamSession StartSection(SectionStarted started)
    {
        var record = Sections[started.Section - 1] with { StartedAt = started.At };
        var entered = Enter(SectionPhase.Open, started.Section, started.At) with
        {
            Sections = Sections.SetItem(started.Section - 1, record),
            Carried = TimeSpan.Zero,
        };
        return Carried > TimeSpan.Zero ? entered.Credit(Carried) : entered;
    }

    private ExamSession CloseSection(SectionClosed closed)
    {
        var record = Sections[closed.Section - 1] with { ClosedAt = closed.At, CloseReason = closed.Reason };
        return Enter(SectionPhase.Between, closed.Section, closed.At) with { Sections = Sections.SetItem(closed.Section - 1, record) };
    }

    // The time between goes on: the candidate rests before the section that comes instead.
    private ExamSession SkipSection(SectionSkipped skipped)
    {
        var record = Sections[skipped.Section - 1] with { ClosedAt = skipped.At, CloseReason = SectionCloseReason.Skipped };
        return this with { Section = skipped.Section, Sections = Sections.SetItem(skipped.Section - 1, record) };
    }

    private ExamSession Credit(TimeSpan amount, bool carry = false)
    {
        // An extension granted while no section is open is meant for answering, not for waiting.
        if (carry && Phase is not SectionPhase.Open)
        {
            return this with { Carried = Carried + amount };
        }

        var credited = this with { PhaseCredit = PhaseCredit + amount };
        if (Phase is not SectionPhase.Open)
        {
            return credited;
        }

        var record = Sections[Section - 1];
        return credited with { Sections = Sections.SetItem(Section - 1, record with { Credit = record.Credit + amount }) };
    }

    private ExamSession EndBreak(DateTimeOffset at)
    {
        var taken = at - BreakAt!.Value;
        var left = Plan.BreakAllowance - BreakUsed;
        var stopped = taken < left ? taken : left;
        return Credit(stopped) with
        {
            State = SessionState.Running,
            BreakAt = null,
            BreakUsed = BreakUsed + stopped,
            GivenBack = GivenBack.Add((BreakAt.Value, BreakAt.Value + stopped)),
        };
    }
}
