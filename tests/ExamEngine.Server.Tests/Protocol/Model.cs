using ExamEngine.Sessions;

namespace ExamEngine.Specs.Server.Protocol;

/// <summary>A promise of the protocol was not kept.</summary>
internal sealed class BrokenPromiseException(string what) : Exception(what);

/// <summary>
/// State and time as the protocol has them, and nothing of how the product computes them: facts are written down (when a phase began, when the
/// clock stood still, which outages there were) and what is owed is added up from them. All times are milliseconds since the schedule began.
/// </summary>
internal sealed class Model
{
    public const long Section1 = 18_000, Grace = 2_000, Between = 6_000, Opening = 15_000, Outage = 3_000;

    private readonly List<(long From, long To)> _stops = [];
    private readonly List<(long From, long To, bool Given)> _outages = [];
    private readonly HashSet<Guid> _grants = [];
    private long _since;
    private long _added;
    private long _carried;
    private bool _beganByItself;
    private bool _isAskedBack;
    private readonly long[] _upAt = [long.MaxValue, long.MaxValue, long.MaxValue];

    public SessionState State { get; private set; } = SessionState.Ready;

    public SectionPhase Phase { get; private set; }

    public int Section { get; private set; }

    public long? PausedAt { get; private set; }

    public long? EndedAt { get; private set; }

    /// <summary>The last healthy moment.</summary>
    public long Pulse { get; private set; }

    public bool IsLive => State is SessionState.Running or SessionState.Paused;

    public bool IsComplete => Phase == SectionPhase.Between && Section == TwoSections.Sections;

    /// <summary>What the phase's clock would show at its end, had nothing more stopped it.</summary>
    public long End => _since + Limit + _added + _stops.Sum(s => s.To - s.From);

    public long? Deadline => State == SessionState.Running && Phase != SectionPhase.None ? End : null;

    public long? Cut => Phase == SectionPhase.Open && Deadline is { } deadline ? deadline + Grace : null;

    public long? Due => Cut ?? Deadline;

    private long Limit => Phase switch { SectionPhase.Opening => Opening, SectionPhase.Open => Section1, SectionPhase.Between => Between, _ => 0 };

    /// <summary>Whether an answer to a position may be admitted at a moment.</summary>
    public bool IsOpenFor(int position, long now) =>
        Phase == SectionPhase.Open && SectionOf(position) == Section && Cut is { } cut && now < cut;

    /// <summary>Whether it is so, or will be when the pause is over: a refusal for good would be wrong.</summary>
    public bool IsStillOpenFor(int position, long now) =>
        IsLive && Phase == SectionPhase.Open && SectionOf(position) == Section && (Cut is null || now < Cut);

    /// <summary>Whether the time of a position's section is up: no answer to it counts any more, whatever the live state has heard.</summary>
    public bool IsOverFor(int position, long now) => SectionOf(position) == Section && Phase == SectionPhase.Open ? now >= Cut : now >= _upAt[SectionOf(position)];

    private static int SectionOf(int position) => ((position - 1) / TwoSections.Items) + 1;

    /// <summary>All stores and a server were healthy at a moment.</summary>
    public void Healthy(long at)
    {
        if (at - Pulse >= Outage)
        {
            _outages.Add((Pulse, at, Given: false));
        }

        Pulse = Math.Max(Pulse, at);
    }

    /// <summary>The time of an outage during which this phase's clock ran, that is not given back yet.</summary>
    public long Owed => _outages.Where(o => !o.Given).Sum(o => Ran(o.From, o.To));

    /// <summary>Nothing may be owed any more.</summary>
    public void EverythingIsGiven()
    {
        if (IsLive && Owed > 0)
        {
            throw new BrokenPromiseException($"P3: {Owed} ms of an outage were not given back.");
        }

        for (var i = 0; i < _outages.Count; i++)
        {
            _outages[i] = _outages[i] with { Given = true };
        }
    }

    private long Ran(long from, long to)
    {
        var (begin, end) = (Math.Max(from, _since), Math.Min(to, PausedAt ?? to));
        var wasUp = Phase == SectionPhase.Open && from >= End + Grace;
        return Phase == SectionPhase.None || end <= begin || wasUp ? 0 : end - begin - _stops.Sum(s => Math.Max(0, Math.Min(end, s.To) - Math.Max(begin, s.From)));
    }

    /// <summary>Takes an entry that time alone has made; it must have been due.</summary>
    public void TakeOfTheClock(SessionEvent entry, long now)
    {
        var at = VirtualClock.Since(entry.At);
        var isDue = entry switch
        {
            SectionStarted e => Phase == SectionPhase.Opening && e.Section == Section && (at == Deadline || (_beganByItself && at == _since)),
            SectionClosed e => Phase == SectionPhase.Open && e.Section == Section && at == Cut && e.Reason == SectionCloseReason.Time,
            SectionOpening e => Phase == SectionPhase.Between && e.Section == Section + 1 && !IsComplete && at == Deadline,
            Ended { State: SessionState.Expired } => IsComplete && (at == Deadline || at == _upAt[Section]),
            _ => false,
        };
        if (!isDue)
        {
            throw new BrokenPromiseException($"P3: {Words(entry)} was not due: {this}.");
        }

        if (at > now || at > Pulse || Owed > 0)
        {
            throw new BrokenPromiseException($"P3: {Words(entry)} came before a healthy moment had come after it and every outage was given back (last one at {Pulse}, owed {Owed}).");
        }

        Apply(entry, at);
    }

    /// <summary>Takes the credit of an outage; it must be owed, to the millisecond.</summary>
    public void TakeCredit(TimeAdded entry)
    {
        var which = _outages.FindIndex(o => !o.Given && Ran(o.From, o.To) == entry.Amount.TotalMilliseconds);
        if (which < 0)
        {
            throw new BrokenPromiseException($"P3: {entry.Amount.TotalMilliseconds} ms were given for an outage, owed were {string.Join(" and ", _outages.Where(o => !o.Given).Select(o => Ran(o.From, o.To)))} ms.");
        }

        _outages[which] = _outages[which] with { Given = true };
        Apply(entry, VirtualClock.Since(entry.At));
    }

    /// <summary>What a command, given for a section, has to bring about now; null when nothing.</summary>
    public SessionEvent? Expected(Act act, long now, int section, long number, Guid grant)
    {
        var at = VirtualClock.Start.AddTicks(-3_141).AddMilliseconds(now);
        var isGrant = (IsLive || State == SessionState.Ready) && !IsComplete && !_grants.Contains(grant);
        return act switch
        {
            Act.BeginSection when State == SessionState.Ready && section == 1 => new SectionOpening(at, Candidate, 1),
            Act.BeginSection when State == SessionState.Running && Phase == SectionPhase.Between && !IsComplete && section == Section + 1 => new SectionOpening(at, Candidate, Section + 1),
            Act.ShowSection when State == SessionState.Running && Phase == SectionPhase.Opening && section == Section => new SectionStarted(Earlier(at, Deadline!.Value), Candidate, Section),
            Act.EndSection when State == SessionState.Running && Phase == SectionPhase.Open && section == Section =>
                new SectionClosed(Earlier(at, Cut!.Value), Candidate, Section, SectionCloseReason.Candidate),
            Act.Submit when State == SessionState.Running && IsComplete => new Ended(at, Candidate, SessionState.Submitted),
            Act.Pause when State == SessionState.Running => new Paused(at, Proctor, "Noise"),
            Act.Resume when State == SessionState.Paused => new Resumed(at, Proctor),
            Act.Extend or Act.ExtendAgain when isGrant => new TimeAdded(at, Proctor, TimeSpan.FromSeconds(number), TimeCredit.Extension, "Noise", grant),
            Act.Terminate when IsLive => new Ended(at, Proctor, SessionState.Terminated, "Fire"),
            Act.Reinstate when State == SessionState.Terminated && now - EndedAt < 24 * 3_600_000 =>
                _isAskedBack ? new Reinstated(at, Proctor, "No fire") : new ReinstatementAsked(at, Administrator, "No fire"),
            _ => null,
        };
    }

    public static SessionActor Candidate { get; } = new(SessionRole.Candidate, "Candidate");

    public static SessionActor Proctor { get; } = new(SessionRole.Proctor, "Proctor", new Guid("22222222-2222-4222-8222-222222222222"));

    public static SessionActor Administrator { get; } = new(SessionRole.Administrator, "Administrator", new Guid("33333333-3333-4333-8333-333333333333"));

    /// <summary>Takes an entry that was asked for.</summary>
    public void Take(SessionEvent entry) => Apply(entry, VirtualClock.Since(entry.At));

    private void Apply(SessionEvent entry, long at)
    {
        switch (entry)
        {
            case SectionOpening e:
                Enter(SectionPhase.Opening, e.Section, at);
                (State, _beganByItself) = (SessionState.Running, e.Actor.Role == SessionRole.System);
                break;
            case SectionStarted e:
                Enter(SectionPhase.Open, e.Section, at);
                (_added, _carried) = (_carried, 0);
                break;
            case SectionClosed e:
                Enter(SectionPhase.Between, e.Section, at);
                _upAt[e.Section] = e.Reason == SectionCloseReason.Time ? at : long.MaxValue;
                break;
            case Paused:
                (State, PausedAt) = (SessionState.Paused, at);
                break;
            case Resumed:
                _stops.Add((PausedAt!.Value, at));
                (State, PausedAt) = (SessionState.Running, null);
                break;
            case TimeAdded { Kind: TimeCredit.Extension } e:
                _grants.Add(e.Reference!.Value);
                Add((long)e.Amount.TotalMilliseconds, carries: Phase != SectionPhase.Open);
                break;
            case TimeAdded e:
                Add((long)e.Amount.TotalMilliseconds, carries: false);
                break;
            case Ended e:
                (State, EndedAt) = (e.State, at);
                break;
            case ReinstatementAsked:
                _isAskedBack = true;
                break;
            case Reinstated:
                (State, PausedAt, EndedAt, _isAskedBack) = (SessionState.Paused, PausedAt ?? EndedAt, null, false);
                break;
            default:
                throw new BrokenPromiseException($"P5: nobody asked for {Words(entry)}.");
        }
    }

    private void Add(long amount, bool carries)
    {
        _carried += carries ? amount : 0;
        _added += carries ? 0 : amount;
    }

    private void Enter(SectionPhase phase, int section, long at)
    {
        (Phase, Section, _since, _added) = (phase, section, at, 0);
        _stops.Clear();
    }

    private static DateTimeOffset Earlier(DateTimeOffset now, long at)
    {
        var other = VirtualClock.Start.AddTicks(-3_141).AddMilliseconds(at);
        return now < other ? now : other;
    }

    public static string Words(SessionEvent entry) => $"{entry.GetType().Name} at {VirtualClock.Since(entry.At)} by {entry.Actor.Name}";

    public override string ToString() => $"{State}, {Phase} {Section} since {_since}, ends {End}, paused {PausedAt}, pulse {Pulse}, owed {Owed}";
}
