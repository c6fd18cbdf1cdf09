namespace ExamEngine.Server.Reporting;

/// <summary>What reporting says in the log: ids, never content or names.</summary>
internal static partial class ReportingLog
{
    [LoggerMessage(4001, LogLevel.Error, "Session {Session} could not be scored; it is tried again")]
    public static partial void ScoringFailed(this ILogger logger, Exception exception, Guid session);

    [LoggerMessage(4002, LogLevel.Warning, "The report of session {Session} is held, because an item cannot be scored")]
    public static partial void ReportHeld(this ILogger logger, Guid session);
}
