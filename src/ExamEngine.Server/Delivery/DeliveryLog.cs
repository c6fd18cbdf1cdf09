namespace ExamEngine.Server.Delivery;

/// <summary>What delivery says in the log: ids, never content or names.</summary>
internal static partial class DeliveryLog
{
    [LoggerMessage(2001, LogLevel.Error, "Sessions that are due could not be swept; it is tried again")]
    public static partial void SweepFailed(this ILogger logger, Exception exception);
}
