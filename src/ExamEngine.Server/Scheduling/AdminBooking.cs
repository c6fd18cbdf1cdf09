using ExamEngine.Sessions;

namespace ExamEngine.Server.Scheduling;

/// <summary>A booking in the administrator's list. Times are Unix milliseconds.</summary>
/// <param name="BookingId">The booking.</param>
/// <param name="SlotId">The slot.</param>
/// <param name="SlotName">The slot's name.</param>
/// <param name="ExamTitle">The examination.</param>
/// <param name="CandidateId">The candidate's account.</param>
/// <param name="CandidateName">The candidate.</param>
/// <param name="ConfirmationNumber">What the candidate gives at check-in.</param>
/// <param name="BookedAt">When it was made.</param>
/// <param name="StartsAt">Start of the slot.</param>
/// <param name="State">State of the exam session.</param>
/// <param name="Accommodations">What was granted, in words.</param>
/// <param name="Cancelled">The booking was cancelled.</param>
public sealed record AdminBooking(
    Guid BookingId,
    Guid SlotId,
    string SlotName,
    string ExamTitle,
    Guid CandidateId,
    string CandidateName,
    string ConfirmationNumber,
    long BookedAt,
    long StartsAt,
    SessionState State,
    IReadOnlyList<string> Accommodations,
    bool Cancelled);

/// <summary>A person to choose from.</summary>
/// <param name="Id">The account.</param>
/// <param name="Name">The name.</param>
/// <param name="Email">The address.</param>
public sealed record Person(Guid Id, string Name, string Email);

/// <summary>People to choose from when slots and bookings are made.</summary>
/// <param name="Candidates">Those who can be booked.</param>
/// <param name="Proctors">Those who can proctor.</param>
public sealed record People(IReadOnlyList<Person> Candidates, IReadOnlyList<Person> Proctors);
