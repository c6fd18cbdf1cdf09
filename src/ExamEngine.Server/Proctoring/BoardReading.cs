using ExamEngine.Server.Delivery;
using ExamEngine.Server.Delivery.Live;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;

namespace ExamEngine.Server.Proctoring;

/// <summary>Reads how candidates stand from the live state.</summary>
internal sealed class BoardReading(SessionFactsCache facts, LiveSessions sessions, LiveStore live, TimeProvider clock)
{
    private static readonly TimeSpan LifeSign = TimeSpan.FromSeconds(5);

    /// <summary>Reads one candidate.</summary>
    /// <param name="id">The session.</param>
    /// <param name="number">The booking's confirmation number.</param>
    /// <returns>Null when there is no such session.</returns>
    public async Task<CandidateOnBoard?> FindAsync(SessionId id, string number)
    {
        if (await facts.FindAsync(id) is not { } known || await sessions.EnsureAsync(id) is not { } state)
        {
            return null;
        }

        var row = new BoardRow(
            id.Value,
            known.CandidateName,
            number,
            state.Shown,
            state.Held is { } hold ? $"Held while the database is away: {hold.Reason}" : state.Reason.Length == 0 ? null : state.Reason,
            state.Section,
            known.Form.Sections.Count,
            state.Section == 0 ? null : known.Form.Sections[state.Section - 1].Title,
            state.Phase,
            state.Answered,
            known.Form.Sections.Sum(static section => section.Items.Count),
            state.ShownDeadline?.ToUnixTimeMilliseconds(),
            (long?)state.Remaining?.TotalMilliseconds,
            state.Connected && state.SeenAt > clock.GetUtcNow() - LifeSign,
            state.SeenAt?.ToUnixTimeMilliseconds(),
            state.Pending,
            (await UnsavedSinceAsync(id, state))?.ToUnixTimeMilliseconds(),
            state.OnDevice,
            state.OnDeviceSince?.ToUnixTimeMilliseconds(),
            state.Asks is { } asks ? new BoardDeviceRequest(asks.Device, asks.Description, asks.At.ToUnixTimeMilliseconds()) : null,
            Reinstatement: null,
            known.Accommodations,
            Actions(state.Shown));
        return new CandidateOnBoard(row, state.Termination);
    }

    /// <summary>Whether signs of life have stopped that the row still speaks of.</summary>
    public bool IsSilent(BoardRow row) => row.Connected && row.SeenAt <= (clock.GetUtcNow() - LifeSign).ToUnixTimeMilliseconds();

    private async Task<DateTimeOffset?> UnsavedSinceAsync(SessionId id, LiveState state) =>
        state.Seq > state.Durable && await live.WaitingSinceAsync(id) is { } since && clock.GetUtcNow() - since >= LateAnswers.Told ? since : null;

    private static BoardActions Actions(SessionState state)
    {
        var isLive = state is SessionState.Running or SessionState.Paused or SessionState.OnBreak;
        return new BoardActions(
            Release: Why(state, SessionState.Ready),
            Pause: Why(state, SessionState.Paused),
            Resume: state == SessionState.Paused ? string.Empty : "The examination is not paused.",
            AddTime: isLive || state is SessionState.CheckedIn or SessionState.Ready ? string.Empty : state == SessionState.Scheduled ? "The candidate has not checked in yet." : $"The examination is {SessionTransitions.Words(state)}.",
            Terminate: Why(state, SessionState.Terminated),
            Message: state is SessionState.Scheduled || state >= SessionState.Submitted ? "The candidate is not in the examination." : string.Empty);
    }

    private static string Why(SessionState from, SessionState to) =>
        SessionTransitions.Check(from, to, SessionRole.Proctor) is not { } refusal ? string.Empty
        : from == SessionState.Scheduled ? "The candidate has not checked in yet."
        : from is SessionState.CheckedIn or SessionState.Ready && to != SessionState.Ready ? "The examination has not begun yet."
        : refusal.Message;
}
