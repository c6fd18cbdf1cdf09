namespace ExamEngine.LoadTests.Sitting;

/// <summary>A booked seat.</summary>
/// <param name="Email">Of the account.</param>
/// <param name="Account">The account.</param>
/// <param name="Session">The exam session.</param>
/// <param name="Number">The confirmation number.</param>
internal sealed record Seat(string Email, Guid Account, Guid Session, string Number);
