namespace ExamEngine.Server.Scheduling;

/// <summary>A slot in the administrator's list. Times are Unix milliseconds.</summary>
/// <param name="SlotId">The slot.</param>
/// <param name="ExamId">The examination.</param>
/// <param name="ExamTitle">Its title.</param>
/// <param name="Name">The slot's name.</param>
/// <param name="Place">Where.</param>
/// <param name="Zone">IANA zone.</param>
/// <param name="StartsAt">Start.</param>
/// <param name="EndsAt">End.</param>
/// <param name="Seats">Seats.</param>
/// <param name="Booked">Seats taken.</param>
/// <param name="AutoRelease">Candidates are released without a proctor.</param>
/// <param name="Proctors">Names of the slot's proctors.</param>
/// <param name="Cancelled">The slot was cancelled.</param>
public sealed record AdminSlot(
    Guid SlotId,
    string ExamId,
    string ExamTitle,
    string Name,
    string Place,
    string Zone,
    long StartsAt,
    long EndsAt,
    int Seats,
    int Booked,
    bool AutoRelease,
    IReadOnlyList<string> Proctors,
    bool Cancelled);
