using ExamEngine.Sessions;

namespace ExamEngine.Server.Records;

/// <summary>What became of a command.</summary>
/// <param name="Stored">The session after it.</param>
/// <param name="Refusal">Why the command itself changed nothing; null when accepted.</param>
/// <param name="Appended">How many ledger entries were written, those due by time included.</param>
public sealed record CommandOutcome(StoredSession Stored, Refusal? Refusal, int Appended);
