using ExamEngine.Sessions;

namespace ExamEngine.Server.Scheduling;

/// <summary>An examination in a candidate's list. Times are Unix milliseconds.</summary>
/// <param name="SessionId">The exam session.</param>
/// <param name="BookingId">The booking; the same identifier.</param>
/// <param name="ExamId">The examination.</param>
/// <param name="ExamTitle">Its title.</param>
/// <param name="Practice">True when nothing depends on the result.</param>
/// <param name="Sections">How many sections.</param>
/// <param name="Items">How many items.</param>
/// <param name="Minutes">Time of all sections, accommodations included.</param>
/// <param name="SlotName">The slot.</param>
/// <param name="Place">Where.</param>
/// <param name="StartsAt">From when it may be started.</param>
/// <param name="EndsAt">Until when it may be started.</param>
/// <param name="Zone">The IANA zone in which the slot was announced.</param>
/// <param name="State">The session's state.</param>
/// <param name="CheckInOpensAt">When check-in opens.</param>
/// <param name="CanStart">True when <paramref name="Next"/> can be done now.</param>
/// <param name="WhyNot">Why not, in a sentence.</param>
/// <param name="Next">What comes next.</param>
/// <param name="Accommodations">What was granted, in words.</param>
/// <param name="Released">The score report can be read.</param>
public sealed record CandidateExam(
    Guid SessionId,
    Guid BookingId,
    string ExamId,
    string ExamTitle,
    bool Practice,
    int Sections,
    int Items,
    double Minutes,
    string SlotName,
    string Place,
    long StartsAt,
    long EndsAt,
    string Zone,
    SessionState State,
    long CheckInOpensAt,
    bool CanStart,
    string? WhyNot,
    NextStep Next,
    IReadOnlyList<string> Accommodations,
    bool Released);
