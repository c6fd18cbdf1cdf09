namespace ExamEngine.Server.Delivery.Messages;

/// <summary>The server's clock.</summary>
/// <param name="ServerNow">Unix milliseconds.</param>
public sealed record ClockReply(long ServerNow);
