namespace ExamEngine.Sessions;

// What is written down and changes neither state nor time.
public sealed partial record ExamSession
{
    /// <summary>Writes down what belongs into the record.</summary>
    /// <param name="now">The server's time.</param>
    /// <param name="actor">The system.</param>
    /// <param name="kind">What it is about.</param>
    /// <param name="text">What happened, in words; not empty.</param>
    /// <returns>The decision; no events before check-in and once the answers are sealed, because there is nothing to tell any more.</returns>
    public Decision Note(DateTimeOffset now, SessionActor actor, NoteKind kind, string text)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        if (actor.Role != SessionRole.System)
        {
            return Decision.Refuse("role", "Notes are the system's to write.");
        }

        return State is SessionState.CheckedIn or SessionState.Ready || IsLive || State is SessionState.Submitted or SessionState.Expired or SessionState.Terminated
            ? Decision.Accept(new Noted(now, actor, kind, text))
            : Decision.Accept();
    }
}
