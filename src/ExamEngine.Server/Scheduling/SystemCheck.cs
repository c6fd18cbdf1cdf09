namespace ExamEngine.Server.Scheduling;

/// <summary>What the page found out about the candidate's system; kept with the log, decided by nobody but the page.</summary>
/// <param name="LatencyMs">Round trip to the server.</param>
/// <param name="ClockOffsetMs">Browser's clock minus the server's.</param>
/// <param name="Storage">What is stored in the browser survives.</param>
/// <param name="UserAgent">The browser.</param>
/// <param name="Screen">The screen, for example 1280x800.</param>
/// <param name="Hub">The live connection works.</param>
public sealed record SystemCheck(double LatencyMs, double ClockOffsetMs, bool Storage, string? UserAgent, string? Screen, bool Hub);
