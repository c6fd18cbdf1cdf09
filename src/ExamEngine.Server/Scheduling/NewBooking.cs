namespace ExamEngine.Server.Scheduling;

/// <summary>A seat to be booked.</summary>
/// <param name="SlotId">The slot.</param>
/// <param name="CandidateId">The candidate's account.</param>
/// <param name="Accommodation">Extra time; null for none.</param>
public sealed record NewBooking(Guid SlotId, Guid CandidateId, BookingAccommodation? Accommodation);

/// <summary>A booking that was made.</summary>
/// <param name="BookingId">The booking.</param>
/// <param name="ConfirmationNumber">What the candidate gives at check-in.</param>
public sealed record BookingMade(Guid BookingId, string ConfirmationNumber);
