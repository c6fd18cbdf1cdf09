namespace ExamEngine.Server.Records;

/// <summary>The least there is to know of a session in the database, in one query.</summary>
/// <param name="Version">The version of its ledger.</param>
/// <param name="Durable">The highest committed journal number; 0 when nothing is committed.</param>
/// <param name="Generation">How often the live state was put back; 1 for a session that never lost it.</param>
/// <param name="HasMessages">A proctor has written to the candidate.</param>
internal sealed record SessionGlance(int Version, long Durable, int Generation, bool HasMessages);
