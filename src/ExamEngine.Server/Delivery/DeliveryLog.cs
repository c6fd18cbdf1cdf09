namespace ExamEngine.Server.Delivery;

/// <summary>What delivery says in the log: ids, never content or names.</summary>
internal static partial class DeliveryLog
{
    [LoggerMessage(7001, LogLevel.Error, "Sessions that are due could not be swept; it is tried again")]
    public static partial void SweepFailed(this ILogger logger, Exception exception);

    [LoggerMessage(7002, LogLevel.Warning, "Session {Session} was live at ledger version {Live} and is brought to {Stored}")]
    public static partial void Reconciled(this ILogger logger, Guid session, int live, int stored);

    [LoggerMessage(7003, LogLevel.Warning, "Session {Session} sent entry {Seq} with a receipt that was not made for it; the receipt is refused")]
    public static partial void ReceiptRefused(this ILogger logger, Guid session, long seq);

    [LoggerMessage(7004, LogLevel.Warning, "That answers of session {Session} were late could not be written into its record")]
    public static partial void LateNotNoted(this ILogger logger, Exception exception, Guid session);
}
