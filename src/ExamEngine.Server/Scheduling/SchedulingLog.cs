namespace ExamEngine.Server.Scheduling;

/// <summary>What scheduling says in the log: ids and figures, never names.</summary>
internal static partial class SchedulingLog
{
    [LoggerMessage(3001, LogLevel.Information, "System check of session {Session}: round trip {LatencyMs} ms, clock offset {OffsetMs} ms, storage {Storage}, live connection {Hub}")]
    public static partial void SystemChecked(this ILogger logger, Guid session, double latencyMs, double offsetMs, bool storage, bool hub);

    [LoggerMessage(3002, LogLevel.Warning, "Demo booking refused: {Reason}")]
    public static partial void DemoBookingRefused(this ILogger logger, string reason);
}
