namespace ExamEngine.Sessions;

// An emergency hold: a proctor stopped the examination while the ledger could not be written.
public sealed partial record ExamSession
{
    /// <summary>
    /// Takes a hold into the ledger, once it can be written again: what of the clock ran during the hold is given back, and the session stands paused
    /// until the proctor resumes it. What was given back for the outage itself is not given back twice.
    /// </summary>
    /// <param name="now">The server's time.</param>
    /// <param name="actor">The proctor or administrator who held it.</param>
    /// <param name="reason">The words of the hold; not empty.</param>
    /// <param name="since">When it was held.</param>
    /// <returns>The decision; no events for a session that is over by now.</returns>
    public Decision TakeOverHold(DateTimeOffset now, SessionActor actor, string reason, DateTimeOffset since)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!IsLive)
        {
            return Decision.Accept();
        }

        var pause = State == SessionState.Running ? Pause(now, actor, reason) : Decision.Accept();
        if (pause.Refusal is not null)
        {
            return pause;
        }

        var from = Phase == SectionPhase.None ? now : Later(since, PhaseSince);
        var until = PausedAt ?? BreakAt ?? now;
        var (amount, _) = NotGivenBack(from, until, TimeSpan.MaxValue);
        var words = $"{actor.Name} held your examination when nothing could be stored; you get the {Length(amount)} of it back in which your clock ran.";
        return amount <= TimeSpan.Zero
            ? pause
            : Decision.Accept([new TimeAdded(now, actor, amount, TimeCredit.Hold, words, Since: from, Until: until), .. pause.Events]);
    }
}
