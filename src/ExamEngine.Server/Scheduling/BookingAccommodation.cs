namespace ExamEngine.Server.Scheduling;

/// <summary>Extra time asked for with a booking.</summary>
/// <param name="TimeMultiplier">Factor on every section's limit, 1 to 4.</param>
/// <param name="ExtraMinutes">Minutes added to the whole examination, 0 to 240.</param>
/// <param name="BreakMinutes">Minutes of breaks that stop the clock, 0 to 120.</param>
public sealed record BookingAccommodation(double TimeMultiplier = 1, int ExtraMinutes = 0, int BreakMinutes = 0);
