namespace ExamEngine.Server.Delivery.Messages;

/// <summary>A sign of life of a candidate's page.</summary>
/// <param name="Pending">How many entries the page holds that are not durable; not negative.</param>
public sealed record AliveReport(int Pending);
