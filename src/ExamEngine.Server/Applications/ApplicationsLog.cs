namespace ExamEngine.Server.Applications;

/// <summary>What applications say in the log: ids and figures, never names.</summary>
internal static partial class ApplicationsLog
{
    [LoggerMessage(9001, LogLevel.Error, "The virus scanner failed with {Code}; the file is kept and marked as not scanned")]
    public static partial void ScannerFailed(this ILogger logger, int code);

    [LoggerMessage(9002, LogLevel.Error, "Application {Application} could not be taken on; it is tried again")]
    public static partial void CatchUpFailed(this ILogger logger, Exception exception, Guid application);
}
