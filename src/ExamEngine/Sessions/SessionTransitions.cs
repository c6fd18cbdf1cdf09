using System.Collections.Frozen;
using static ExamEngine.Sessions.SessionRole;
using S = ExamEngine.Sessions.SessionState;

namespace ExamEngine.Sessions;

/// <summary>The one table of the state machine: which change of state exists, and who may make it.</summary>
public static class SessionTransitions
{
    private static readonly FrozenDictionary<(SessionState From, SessionState To), SessionRole> Table =
        new Dictionary<(SessionState From, SessionState To), SessionRole>
        {
            [(S.Scheduled, S.CheckedIn)] = Candidate,
            [(S.Scheduled, S.NoShow)] = SessionRole.System,
            [(S.Scheduled, S.Cancelled)] = Candidate | Administrator,
            [(S.CheckedIn, S.Ready)] = Proctor | Administrator | SessionRole.System,
            [(S.CheckedIn, S.NoShow)] = SessionRole.System,
            [(S.CheckedIn, S.Cancelled)] = Administrator,
            [(S.Ready, S.Running)] = Candidate,
            [(S.Ready, S.NoShow)] = SessionRole.System,
            [(S.Ready, S.Cancelled)] = Administrator,
            [(S.Running, S.Paused)] = Proctor | Administrator | SessionRole.System,
            [(S.Paused, S.Running)] = Proctor | Administrator | SessionRole.System,
            [(S.Running, S.OnBreak)] = Candidate,
            [(S.OnBreak, S.Running)] = Candidate | SessionRole.System,
            [(S.Running, S.Submitted)] = Candidate,
            [(S.Running, S.Expired)] = SessionRole.System,
            [(S.Running, S.Terminated)] = Proctor | Administrator,
            [(S.Paused, S.Terminated)] = Proctor | Administrator,
            [(S.OnBreak, S.Terminated)] = Proctor | Administrator,
            [(S.Terminated, S.Paused)] = Proctor | Administrator,
            [(S.Submitted, S.Sealed)] = SessionRole.System,
            [(S.Expired, S.Sealed)] = SessionRole.System,
            [(S.Terminated, S.Sealed)] = SessionRole.System,
            [(S.Sealed, S.Scored)] = SessionRole.System,
            [(S.Scored, S.Released)] = SessionRole.System | Administrator,
            [(S.Sealed, S.Voided)] = Administrator,
            [(S.Scored, S.Voided)] = Administrator,
            [(S.Released, S.Voided)] = Administrator,
        }.ToFrozenDictionary();

    /// <summary>Every change that exists, with the roles that may make it.</summary>
    public static IReadOnlyDictionary<(SessionState From, SessionState To), SessionRole> All => Table;

    /// <summary>Says whether a role may make a change of state.</summary>
    /// <param name="from">The state before.</param>
    /// <param name="to">The state after.</param>
    /// <param name="role">The role that acts; exactly one.</param>
    /// <returns>Null when allowed, else the refusal.</returns>
    public static Refusal? Check(SessionState from, SessionState to, SessionRole role)
    {
        if (!Table.TryGetValue((from, to), out var roles))
        {
            return new Refusal("state", $"The examination is {Words(from)}; it cannot be {Done(to)} now.");
        }

        return (roles & role) != SessionRole.None
            ? null
            : new Refusal("role", $"A change from {Words(from)} to {Words(to)} is not yours to make.");
    }

    /// <summary>The change to a state as a person reads it: fits after “cannot be”.</summary>
    private static string Done(S state) => state switch
    {
        S.Ready => "released",
        S.Running => "begun or resumed",
        S.OnBreak => "interrupted for a break",
        S.Submitted => "handed in",
        S.Expired => "ended by its time",
        _ => Words(state),
    };

    /// <summary>The state as a person reads it.</summary>
    /// <param name="state">The state.</param>
    /// <returns>Lower-case words that fit after “is”.</returns>
    public static string Words(SessionState state) => state switch
    {
        S.CheckedIn => "checked in",
        S.Running => "in progress",
        S.OnBreak => "on a break",
        S.Expired => "ended by its time",
        S.NoShow => "marked as not attended",
        S.Released => "finished with a released report",
        S.Ready => "ready to start",
        _ => state.ToString().ToLowerInvariant(),
    };
}
