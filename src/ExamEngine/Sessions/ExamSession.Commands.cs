namespace ExamEngine.Sessions;

// What people and the clock may ask of a session. A command that has already happened is accepted with no events, so
// that sending it twice does it once.
public sealed partial record ExamSession
{
    /// <summary>The most time one grant may add.</summary>
    public static readonly TimeSpan LargestExtension = TimeSpan.FromHours(2);

    /// <summary>The candidate checks in.</summary>
    /// <param name="now">The server's time.</param>
    /// <param name="actor">The candidate.</param>
    /// <param name="rulesVersion">The version of the rules that was accepted.</param>
    /// <param name="device">The name of the device; null where devices are not told apart.</param>
    /// <returns>The decision. The check-in window is the slot's affair and is checked before.</returns>
    public Decision CheckIn(DateTimeOffset now, SessionActor actor, string rulesVersion, string? device = null) =>
        Change(SessionState.CheckedIn, actor, new CheckedIn(now, actor, rulesVersion, device));

    /// <summary>A proctor (or the policy) releases the candidate.</summary>
    /// <param name="now">The server's time.</param>
    /// <param name="actor">Who.</param>
    /// <returns>The decision.</returns>
    public Decision MakeReady(DateTimeOffset now, SessionActor actor) =>
        Change(SessionState.Ready, actor, new MadeReady(now, actor));

    /// <summary>The candidate presses Start for a section.</summary>
    /// <param name="now">The server's time.</param>
    /// <param name="actor">The candidate.</param>
    /// <param name="section">The section's number, from 1; sections are sat in order.</param>
    /// <returns>The decision; no events when it is opening or open already.</returns>
    public Decision BeginSection(DateTimeOffset now, SessionActor actor, int section)
    {
        if (NotCandidate(actor) is { } stranger)
        {
            return stranger;
        }

        if (State == SessionState.Ready)
        {
            return section == 1
                ? Checked(SessionState.Running, actor) ?? Settled(new SectionOpening(now, actor, 1))
                : Decision.Refuse("section", "Sections are sat in order; the first one comes first.");
        }

        if (NotRunning() is { } refusal)
        {
            return refusal;
        }

        if (Phase is SectionPhase.Opening or SectionPhase.Open)
        {
            return section == Section
                ? Decision.Accept()
                : Decision.Refuse("section", FormattableString.Invariant($"Section {Section} is open. Finish it before another one begins."));
        }

        if (section <= Section)
        {
            return Decision.Refuse("closed", FormattableString.Invariant($"Section {section} is closed and does not reopen."));
        }

        return section == Section + 1 && section <= Sections.Length
            ? Settled(new SectionOpening(now, actor, section))
            : Decision.Refuse("section", "That section is not the next one.");
    }

    /// <summary>The first item is on the screen: the clock starts.</summary>
    /// <param name="now">When the report arrived.</param>
    /// <param name="actor">The candidate.</param>
    /// <param name="section">The section's number.</param>
    /// <returns>The decision; no events when the clock already runs.</returns>
    public Decision ShowSection(DateTimeOffset now, SessionActor actor, int section)
    {
        if ((NotCandidate(actor) ?? NotRunning()) is { } refusal)
        {
            return refusal;
        }

        if (section != Section || Phase == SectionPhase.Between)
        {
            return Decision.Refuse("section", "That section is not being opened.");
        }

        return Phase == SectionPhase.Open ? Decision.Accept() : Settled(new SectionStarted(Earlier(now, Deadline!.Value), actor, section));
    }

    /// <summary>The candidate ends the open section for good.</summary>
    /// <param name="now">The server's time.</param>
    /// <param name="actor">The candidate.</param>
    /// <param name="section">The section's number.</param>
    /// <returns>The decision; no events when it is closed already.</returns>
    public Decision EndSection(DateTimeOffset now, SessionActor actor, int section)
    {
        if (NotCandidate(actor) is { } stranger)
        {
            return stranger;
        }

        if (section >= 1 && section <= Sections.Length && Sections[section - 1].ClosedAt is not null)
        {
            return Decision.Accept();
        }

        if (NotRunning() is { } refusal)
        {
            return refusal;
        }

        return Phase == SectionPhase.Open && section == Section
            ? Settled(new SectionClosed(Earlier(now, Cut!.Value), actor, section, SectionCloseReason.Candidate))
            : Decision.Refuse("section", "That section is not open.");
    }

    /// <summary>The candidate hands in the examination. That every answer is durable is the caller's duty to have made sure.</summary>
    /// <param name="now">The server's time.</param>
    /// <param name="actor">The candidate.</param>
    /// <returns>The decision; no events when it was handed in already.</returns>
    public Decision Submit(DateTimeOffset now, SessionActor actor)
    {
        if (State is SessionState.Submitted)
        {
            return Decision.Accept();
        }

        if (Checked(SessionState.Submitted, actor) is { } refusal)
        {
            return refusal;
        }

        return IsComplete
            ? Settled(new Ended(now, actor, SessionState.Submitted))
            : Decision.Refuse("sections-left", "Every section has to be finished before the examination can be handed in.");
    }

    /// <summary>Stops the clock and hides the items.</summary>
    /// <param name="now">The server's time.</param>
    /// <param name="actor">A proctor, an administrator or the system.</param>
    /// <param name="reason">Words the candidate may read; not empty.</param>
    /// <returns>The decision.</returns>
    public Decision Pause(DateTimeOffset now, SessionActor actor, string reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return Decision.Refuse("reason", "Say in a few words why the examination is paused; the candidate will read it.");
        }

        // Terminated to paused is in the table too, but only a reinstatement makes that change.
        return State == SessionState.Terminated
            ? Decision.Refuse("state", "The examination is terminated; there is nothing to pause.")
            : Change(SessionState.Paused, actor, new Paused(now, actor, reason.Trim()));
    }

    /// <summary>Lets the clock run again.</summary>
    /// <param name="now">The server's time.</param>
    /// <param name="actor">A proctor, an administrator or the system.</param>
    /// <returns>The decision.</returns>
    public Decision Resume(DateTimeOffset now, SessionActor actor)
    {
        if (State == SessionState.OnBreak)
        {
            return Decision.Refuse("state", "The candidate is on a break; it ends when the candidate returns or the allowance is used up.");
        }

        return State switch
        {
            SessionState.Running => Decision.Accept(),
            SessionState.Paused => Checked(SessionState.Running, actor) ?? Decision.Accept(new Resumed(Later(now, PausedAt!.Value), actor)),
            _ => Decision.Refuse("state", $"The examination is {SessionTransitions.Words(State)}; only a paused one can be resumed."),
        };
    }

    /// <summary>Begins an entitled break.</summary>
    /// <param name="now">The server's time.</param>
    /// <param name="actor">The candidate.</param>
    /// <returns>The decision.</returns>
    public Decision StartBreak(DateTimeOffset now, SessionActor actor) =>
        Plan.BreakAllowance - BreakUsed > TimeSpan.Zero
            ? Change(SessionState.OnBreak, actor, new BreakStarted(now, actor))
            : Decision.Refuse("break", "There is no break time left that stops the clock.");

    /// <summary>Ends a break.</summary>
    /// <param name="now">The server's time.</param>
    /// <param name="actor">The candidate or the clock.</param>
    /// <returns>The decision; no events when there is no break.</returns>
    public Decision EndBreak(DateTimeOffset now, SessionActor actor) =>
        State == SessionState.OnBreak
            ? Checked(SessionState.Running, actor) ?? Decision.Accept(new BreakEnded(Later(now, BreakAt!.Value), actor))
            : Decision.Accept();

    /// <summary>Gives the candidate time.</summary>
    /// <param name="now">The server's time.</param>
    /// <param name="actor">A proctor, an administrator or the system.</param>
    /// <param name="amount">More than nothing, and at most <see cref="LargestExtension"/> when a person gives it.</param>
    /// <param name="kind">The ground; only the system credits outages and disconnections.</param>
    /// <param name="reason">Words the candidate may read; not empty.</param>
    /// <param name="reference">What it is given for, where that can happen only once; given again, nothing happens.</param>
    /// <returns>The decision. An extension given while no section is open is kept for the next one.</returns>
    public Decision AddTime(DateTimeOffset now, SessionActor actor, TimeSpan amount, TimeCredit kind, string reason, Guid? reference = null)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (reference is { } given && HasCredit(given))
        {
            return Decision.Accept();
        }

        if (!IsLive && State is not (SessionState.CheckedIn or SessionState.Ready))
        {
            return Decision.Refuse("state", $"The examination is {SessionTransitions.Words(State)}; time cannot be added.");
        }

        if (IsComplete && kind == TimeCredit.Extension)
        {
            return Decision.Refuse("section", "The last section is closed; more time would not reach it.");
        }

        var isSystem = actor.Role == SessionRole.System;
        if (actor.Role == SessionRole.Candidate || (kind != TimeCredit.Extension && !isSystem))
        {
            return Decision.Refuse("role", "Adding this time is not yours to do.");
        }

        if (amount <= TimeSpan.Zero || (!isSystem && amount > LargestExtension))
        {
            return Decision.Refuse("amount", "Add more than nothing, and at most 2 hours at once.");
        }

        return string.IsNullOrWhiteSpace(reason)
            ? Decision.Refuse("reason", "Say in a few words why time is added; the candidate will read it.")
            : Decision.Accept(new TimeAdded(now, actor, amount, kind, reason.Trim(), reference));
    }

    /// <summary>Ends the examination against the candidate's will.</summary>
    /// <param name="now">The server's time.</param>
    /// <param name="actor">A proctor or an administrator.</param>
    /// <param name="reason">Words; not empty.</param>
    /// <returns>The decision.</returns>
    public Decision Terminate(DateTimeOffset now, SessionActor actor, string reason) =>
        string.IsNullOrWhiteSpace(reason)
            ? Decision.Refuse("reason", "A termination needs its reason in words.")
            : Change(SessionState.Terminated, actor, new Ended(now, actor, SessionState.Terminated, reason.Trim()));

    /// <summary>Changes a state that moves no clock: sealed, scored, released, voided, not attended, cancelled.</summary>
    /// <param name="now">The server's time.</param>
    /// <param name="actor">Who.</param>
    /// <param name="state">The new state.</param>
    /// <param name="reason">Words, where there are any.</param>
    /// <returns>The decision.</returns>
    public Decision Move(DateTimeOffset now, SessionActor actor, SessionState state, string? reason = null) =>
        state is SessionState.Sealed or SessionState.Scored or SessionState.Released or SessionState.Voided or SessionState.NoShow or SessionState.Cancelled
            ? Change(state, actor, new Moved(now, actor, state, reason))
            : throw new ArgumentOutOfRangeException(nameof(state), state, "This state has a command of its own.");

    private static Decision? NotCandidate(SessionActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.Role == SessionRole.Candidate
            ? null
            : Decision.Refuse("role", "Sections are begun and ended by the candidate, or by the clock.");
    }

    private Decision? NotRunning() => State == SessionState.Running
        ? null
        : Decision.Refuse("state", $"The examination is {SessionTransitions.Words(State)}.");

    private Decision? Checked(SessionState to, SessionActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return SessionTransitions.Check(State, to, actor.Role) is { } refusal ? Decision.Refuse(refusal) : null;
    }

    private Decision Change(SessionState to, SessionActor actor, SessionEvent entry) =>
        State == to ? Decision.Accept() : Checked(to, actor) ?? Settled(entry);
}
