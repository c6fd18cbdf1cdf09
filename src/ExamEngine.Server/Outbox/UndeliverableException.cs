namespace ExamEngine.Server.Outbox;

/// <summary>A message that was refused for good; trying again would change nothing.</summary>
/// <param name="why">Why, for the administrator.</param>
internal sealed class UndeliverableException(string why) : Exception(why);
