namespace ExamEngine.Faults.Checking;

/// <summary>A promise that was broken.</summary>
/// <param name="Promise">Which one, as protocol numbers them: P1 to P7.</param>
/// <param name="Rule">A stable word for what was looked at.</param>
/// <param name="Session">The exam session.</param>
/// <param name="What">What is wrong, in a sentence.</param>
/// <param name="At">When, host clock, Unix milliseconds; 0 for no particular moment.</param>
/// <param name="Faults">The faults of the seconds before.</param>
internal sealed record Violation(string Promise, string Rule, Guid Session, string What, long At = 0, string Faults = "");
