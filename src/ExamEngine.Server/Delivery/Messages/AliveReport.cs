namespace ExamEngine.Server.Delivery.Messages;

/// <summary>A sign of life of a candidate's page.</summary>
/// <param name="Pending">How many entries the page holds that are not durable; not negative.</param>
/// <param name="OnDevice">How many of them the server has not received, so that they are on the candidate's device only.</param>
/// <param name="OnDeviceMs">For how long the oldest of these has been there, milliseconds.</param>
public sealed record AliveReport(int Pending, int OnDevice = 0, long OnDeviceMs = 0);
