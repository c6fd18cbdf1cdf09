using ExamEngine.Sessions;

namespace ExamEngine.Server.Proctoring;

/// <summary>A candidate as everybody sees them, and what is different for each proctor.</summary>
/// <param name="Row">The row; without a reinstatement.</param>
/// <param name="Termination">A termination that can be taken back; who may do what about it depends on the person.</param>
internal sealed record CandidateOnBoard(BoardRow Row, Termination? Termination)
{
    /// <summary>A sign of life alone is no news; that it has stopped is.</summary>
    public bool SaysAsMuchAs(CandidateOnBoard now) => Same(Row, now.Row) && Termination == now.Termination;

    /// <summary>Whether two rows show the same.</summary>
    internal static bool Same(BoardRow before, BoardRow now) => (before with { SeenAt = now.SeenAt, Accommodations = now.Accommodations }) == now;
}
