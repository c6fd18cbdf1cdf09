namespace ExamEngine.Records;

/// <summary>What never changes about an exam session; the hash of it is where the session's chain begins.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="SlotId">Its slot.</param>
/// <param name="CandidateId">The candidate's account.</param>
/// <param name="ExamId">The examination.</param>
/// <param name="Form">The form as stored: JSON, letter for letter.</param>
/// <param name="Plan">The times as stored: JSON, letter for letter.</param>
public sealed record RecordedFacts(Guid SessionId, Guid SlotId, Guid CandidateId, string ExamId, string Form, string Plan);
