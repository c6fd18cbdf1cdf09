namespace ExamEngine.Server.Scheduling;

/// <summary>A candidate checks in.</summary>
/// <param name="ConfirmationNumber">From the booking; case and spaces do not matter.</param>
/// <param name="RulesVersion">The version of the rules that was shown.</param>
/// <param name="RulesAccepted">The candidate accepted them.</param>
/// <param name="SystemCheck">What the page found out about the candidate's system.</param>
public sealed record CheckInRequest(string? ConfirmationNumber, string? RulesVersion, bool RulesAccepted, SystemCheck? SystemCheck);
