using ExamEngine.Sessions;

namespace ExamEngine.Server.Delivery.Live;

/// <summary>An emergency hold: a proctor's pause that waits for the database.</summary>
/// <param name="Since">Since when.</param>
/// <param name="By">The proctor or administrator.</param>
/// <param name="Reason">Why, in words.</param>
internal sealed record LiveHold(DateTimeOffset Since, SessionActor By, string Reason);
