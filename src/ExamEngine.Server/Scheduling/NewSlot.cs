namespace ExamEngine.Server.Scheduling;

/// <summary>A slot to be added.</summary>
/// <param name="ExamId">The examination.</param>
/// <param name="Name">The slot's name, 1 to 200 characters.</param>
/// <param name="Place">Where, 1 to 200 characters.</param>
/// <param name="Zone">IANA zone, for example Europe/Berlin.</param>
/// <param name="StartsAt">Start, Unix milliseconds.</param>
/// <param name="EndsAt">End, Unix milliseconds; after the start.</param>
/// <param name="Seats">1 to 100,000.</param>
/// <param name="AutoRelease">Candidates are released without a proctor.</param>
/// <param name="ProctorIds">Accounts that may proctor it.</param>
public sealed record NewSlot(
    string? ExamId, string? Name, string? Place, string? Zone, long StartsAt, long EndsAt, int Seats, bool AutoRelease, IReadOnlyList<Guid>? ProctorIds);
