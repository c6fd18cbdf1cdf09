using ExamEngine.Records;
using ExamEngine.Sessions;

namespace ExamEngine.Server.Records;

/// <summary>An exam session as the database holds it.</summary>
/// <param name="Facts">What never changes.</param>
/// <param name="Session">The state, replayed from the ledger.</param>
/// <param name="Ledger">The ledger, oldest first.</param>
/// <param name="DurableSeq">The highest committed journal number.</param>
/// <param name="Chain">The head of its hash chain; null for one that was booked before there were chains.</param>
public sealed record StoredSession(
    SessionFacts Facts,
    ExamSession Session,
    IReadOnlyList<SessionEvent> Ledger,
    long DurableSeq,
    ChainHead? Chain);
