namespace ExamEngine.Certification.Applications;

/// <summary>The seat an applicant has in the examination.</summary>
/// <param name="Booking">The booking, and the exam session of the same number.</param>
/// <param name="StartsAt">When the slot begins.</param>
/// <param name="Slot">The slot's name.</param>
public sealed record BookedExamination(Guid Booking, DateTimeOffset StartsAt, string Slot);
