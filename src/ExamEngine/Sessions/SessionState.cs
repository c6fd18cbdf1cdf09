namespace ExamEngine.Sessions;

/// <summary>The states of an exam session. Being disconnected is not a state: it is an attribute of the live place.</summary>
public enum SessionState
{
    /// <summary>Booked; the candidate has not checked in.</summary>
    Scheduled,

    /// <summary>Identity, rules and system check are done; a proctor (or the policy) has yet to release the candidate.</summary>
    CheckedIn,

    /// <summary>Released; the candidate may press Start.</summary>
    Ready,

    /// <summary>Begun and not interrupted. Sections run inside this state.</summary>
    Running,

    /// <summary>Interrupted by a proctor or by the system: items hidden, clock stopped.</summary>
    Paused,

    /// <summary>The candidate's own entitled break.</summary>
    OnBreak,

    /// <summary>Handed in by the candidate.</summary>
    Submitted,

    /// <summary>Ended by its time.</summary>
    Expired,

    /// <summary>Ended by a proctor or an administrator.</summary>
    Terminated,

    /// <summary>Journal drained; the answers never change again.</summary>
    Sealed,

    /// <summary>A score report has been made.</summary>
    Scored,

    /// <summary>The candidate may read the score report.</summary>
    Released,

    /// <summary>Declared void; no result.</summary>
    Voided,

    /// <summary>The candidate never checked in.</summary>
    NoShow,

    /// <summary>The booking was cancelled before the examination.</summary>
    Cancelled,
}
