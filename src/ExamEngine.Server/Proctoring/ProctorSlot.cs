namespace ExamEngine.Server.Proctoring;

/// <summary>A slot in a proctor's list. Times are Unix milliseconds.</summary>
/// <param name="SlotId">The slot.</param>
/// <param name="Name">Its name.</param>
/// <param name="ExamTitle">The examination.</param>
/// <param name="Place">Where.</param>
/// <param name="StartsAt">Start.</param>
/// <param name="EndsAt">End.</param>
/// <param name="Zone">IANA zone.</param>
/// <param name="Candidates">Bookings.</param>
/// <param name="Waiting">Candidates who have checked in and wait to be released.</param>
/// <param name="Running">Examinations in progress or paused.</param>
public sealed record ProctorSlot(
    Guid SlotId, string Name, string ExamTitle, string Place, long StartsAt, long EndsAt, string Zone, int Candidates, int Waiting, int Running);
