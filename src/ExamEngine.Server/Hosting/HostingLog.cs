namespace ExamEngine.Server.Hosting;

/// <summary>Every log message of hosting.</summary>
internal static partial class HostingLog
{
    [LoggerMessage(1001, LogLevel.Information, "Starting the embedded store in {Folder}: this takes 4 to 10 seconds")]
    internal static partial void EmbeddedStoreStarting(this ILogger log, string folder);

    [LoggerMessage(1002, LogLevel.Information, "The embedded store answers on port {Port} after {Seconds:F1} s (process {ProcessId})")]
    internal static partial void EmbeddedStoreStarted(this ILogger log, int port, double seconds, int processId);

    [LoggerMessage(1003, LogLevel.Information, "The embedded store of an earlier run still answers on port {Port} (process {ProcessId}): using it")]
    internal static partial void EmbeddedStoreAdopted(this ILogger log, int port, int processId);

    [LoggerMessage(1004, LogLevel.Information, "The embedded store stopped")]
    internal static partial void EmbeddedStoreStopped(this ILogger log);

    [LoggerMessage(1005, LogLevel.Warning, "The embedded store (process {ProcessId}) did not stop in {Seconds} s and was ended")]
    internal static partial void EmbeddedStoreKilled(this ILogger log, int processId, int seconds);

    [LoggerMessage(1006, LogLevel.Warning, "The embedded store of an earlier run (process {ProcessId}) does not answer: replacing it")]
    internal static partial void EmbeddedStoreReplaced(this ILogger log, int processId);

    [LoggerMessage(1010, LogLevel.Information, "Connected to Redis at {Endpoints}")]
    internal static partial void RedisConnected(this ILogger log, string endpoints);

    [LoggerMessage(1011, LogLevel.Warning, "Redis at {Endpoints} does not answer yet; going on without it and trying again")]
    internal static partial void RedisAbsent(this ILogger log, string endpoints);

    [LoggerMessage(1012, LogLevel.Warning, "Connection to Redis lost: {Failure}")]
    internal static partial void RedisLost(this ILogger log, string failure);

    [LoggerMessage(1013, LogLevel.Information, "Connection to Redis restored")]
    internal static partial void RedisRestored(this ILogger log);

    [LoggerMessage(1020, LogLevel.Information, "Database schema is at {Migration} ({Applied} migrations applied now)")]
    internal static partial void DatabaseMigrated(this ILogger log, string migration, int applied);

    [LoggerMessage(1040, LogLevel.Information, "Stopping: {Connections} pages are told to go")]
    internal static partial void DrainBegun(this ILogger log, int connections);

    [LoggerMessage(1041, LogLevel.Information, "The pages were given {Seconds:F1} s to go; {Left} are still here and are cut off")]
    internal static partial void Drained(this ILogger log, double seconds, int left);

    [LoggerMessage(1030, LogLevel.Warning, "Refused {Method} {Path}: it comes from {Origin}, another origin")]
    internal static partial void OriginRefused(this ILogger log, string method, string path, string origin);
}
