namespace ExamEngine.Server.Scheduling;

/// <summary>Declares a finished examination void.</summary>
/// <param name="Reason">Why, for the candidate; up to 1,000 characters.</param>
public sealed record VoidRequest(string? Reason);
