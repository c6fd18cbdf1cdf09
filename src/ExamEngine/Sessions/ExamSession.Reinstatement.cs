namespace ExamEngine.Sessions;

// Taking a termination back, by two persons: one asks, another agrees.
public sealed partial record ExamSession
{
    /// <summary>A termination can be taken back this long; 24 hours after it is too late, it stands and the answers may be sealed.</summary>
    public static readonly TimeSpan ReinstatementWindow = TimeSpan.FromHours(24);

    /// <summary>The termination that can be taken back; null when there is none, or the answers are sealed.</summary>
    public Termination? Termination => State == SessionState.Terminated ? new Termination(EndedAt!.Value, Request) : null;

    private ReinstatementRequest? Request { get; init; }

    /// <summary>Says whether the pause comes from a termination taken back.</summary>
    private bool IsReinstated { get; init; }

    /// <summary>An administrator asks for a termination to be taken back.</summary>
    /// <param name="now">The server's time.</param>
    /// <param name="actor">An administrator, with an account.</param>
    /// <param name="reason">Words the candidate reads if it is taken back; not empty.</param>
    /// <returns>The decision; no events when it is asked for in these words already, or taken back. Nothing changes until a second person agrees.</returns>
    public Decision AskReinstatement(DateTimeOffset now, SessionActor actor, string reason)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (string.IsNullOrWhiteSpace(reason))
        {
            return Decision.Refuse("reason", "Say in a few words why the termination is to be taken back; the candidate will read it.");
        }

        if (NotTerminated(actor) is { } other)
        {
            return other;
        }

        var words = reason.Trim();
        return Request is { IsOpen: true } request && request.IsOf(actor) && request.Reason == words
            ? Decision.Accept()
            : Refused(Termination!.WhyNotAsk(now, actor)) ?? Decision.Accept(new ReinstatementAsked(now, actor, words));
    }

    /// <summary>The second person agrees: the termination is taken back, and the session stands paused with the time that was left.</summary>
    /// <param name="now">The server's time.</param>
    /// <param name="actor">A proctor or an administrator, with another account than the one that asked.</param>
    /// <param name="request">The number of the request that is agreed to.</param>
    /// <returns>The decision; no events when the termination is taken back already.</returns>
    public Decision AgreeToReinstatement(DateTimeOffset now, SessionActor actor, int request)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return NotTerminated(actor)
            ?? Refused(Termination!.WhyNotAnswer(now, actor) ?? Replaced(request))
            ?? Checked(SessionState.Paused, actor)
            ?? Decision.Accept(new Reinstated(now, actor, Request!.Reason));
    }

    /// <summary>The second person does not agree; the termination stands, and an administrator may ask anew.</summary>
    /// <param name="now">The server's time.</param>
    /// <param name="actor">A proctor or an administrator, with another account than the one that asked.</param>
    /// <param name="request">The number of the request.</param>
    /// <param name="reason">Words for the one who asked; not empty.</param>
    /// <returns>The decision; no events when they have refused it already.</returns>
    public Decision RefuseReinstatement(DateTimeOffset now, SessionActor actor, int request, string reason) =>
        Close(actor, request, reason, termination => termination.WhyNotAnswer(now, actor), words => new ReinstatementRefused(now, actor, words));

    /// <summary>Who asked does so no more; the termination stands, and an administrator may ask anew.</summary>
    /// <param name="now">The server's time.</param>
    /// <param name="actor">The administrator who asked.</param>
    /// <param name="request">The number of the request.</param>
    /// <param name="reason">Words; not empty.</param>
    /// <returns>The decision; no events when it is withdrawn already.</returns>
    public Decision WithdrawReinstatement(DateTimeOffset now, SessionActor actor, int request, string reason) =>
        Close(actor, request, reason, termination => termination.WhyNotWithdraw(now, actor), words => new ReinstatementWithdrawn(now, actor, words));

    private Decision Close(SessionActor actor, int number, string reason, Func<Termination, Refusal?> whyNot, Func<string, SessionEvent> entry)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (string.IsNullOrWhiteSpace(reason))
        {
            return Decision.Refuse("reason", "Say in a few words why the termination is to stand.");
        }

        if (Termination is not { } termination)
        {
            return NotTerminated();
        }

        return Request is { ClosedBy: { Id: { } account } } closed && closed.Number == number && account == actor.Id
            ? Decision.Accept()
            : Refused(whyNot(termination) ?? Replaced(number)) ?? Decision.Accept(entry(reason.Trim()));
    }

    /// <summary>Null for a terminated examination; accepted where the wish is fulfilled, and refused in every other state.</summary>
    private Decision? NotTerminated(SessionActor actor) =>
        State == SessionState.Terminated ? null
        : State == SessionState.Paused && IsReinstated && actor.Role is SessionRole.Proctor or SessionRole.Administrator ? Decision.Accept()
        : NotTerminated();

    private Decision NotTerminated() => State > SessionState.Terminated && EndedAs == SessionState.Terminated
        ? Decision.Refuse("sealed", "The answers are sealed; the termination stands.")
        : Decision.Refuse("state", $"The examination is {SessionTransitions.Words(State)}, not terminated.");

    private Refusal? Replaced(int number) => Request?.Number == number ? null : new Refusal("asked", "This request was refused or withdrawn meanwhile, and there is a new one. Read it first.");

    private static Decision? Refused(Refusal? refusal) => refusal is null ? null : Decision.Refuse(refusal);

    private ReinstatementRequest Asked(SessionEvent entry) => entry switch
    {
        ReinstatementAsked asked => new ReinstatementRequest(Version + 1, asked.At, asked.Actor, asked.Reason),
        ReinstatementRefused refused => Request! with { ClosedBy = refused.Actor, ClosedWith = refused.Reason },
        ReinstatementWithdrawn withdrawn => Request! with { ClosedBy = withdrawn.Actor, ClosedWith = withdrawn.Reason },
        _ => throw new ArgumentOutOfRangeException(nameof(entry), entry, "Not about a request."),
    };

    private ExamSession Reinstate(Reinstated back)
    {
        // A break ended with the termination; from then on the time between is a pause.
        var settled = BreakAt is null ? this : EndBreak(Later(EndedAt!.Value, BreakAt.Value));
        return settled with
        {
            State = SessionState.Paused,
            PausedAt = PausedAt ?? EndedAt,
            EndedAt = null,
            EndedAs = null,
            Reason = back.Reason,
            Request = null,
            IsReinstated = true,
        };
    }
}
