namespace ExamEngine.Server.Records;

/// <summary>What the records say in the log: ids and counts, never content or names.</summary>
internal static partial class RecordsLog
{
    [LoggerMessage(6001, LogLevel.Warning, "The engine was not healthy from {From:O} to {To:O} ({Milliseconds} ms); running sessions get this time back")]
    public static partial void OutageFound(this ILogger logger, DateTimeOffset from, DateTimeOffset to, long milliseconds);

    [LoggerMessage(6002, LogLevel.Information, "Outage {Outage} is credited to {Sessions} running sessions")]
    public static partial void OutageCredited(this ILogger logger, Guid outage, int sessions);

    [LoggerMessage(6003, LogLevel.Error, "The pulse could not be written; no session is ended by its time until it can")]
    public static partial void PulseMissed(this ILogger logger, Exception exception);

    [LoggerMessage(6004, LogLevel.Error, "Journal entries could not be committed; they are kept and tried again")]
    public static partial void FlushFailed(this ILogger logger, Exception exception);

    [LoggerMessage(6006, LogLevel.Warning, "Session {Session} was live without entries up to {Durable} that are committed; it is dropped and rebuilt")]
    public static partial void WasBehind(this ILogger logger, Guid session, long durable);

    [LoggerMessage(6005, LogLevel.Warning, "Session {Session} is not live; its state is rebuilt from the database as generation {Generation}")]
    public static partial void Rebuilt(this ILogger logger, Guid session, int generation);

    [LoggerMessage(6010, LogLevel.Error, "The clock of this node is off: the database's is {Database} ms from it, Redis's {Redis} ms. It takes no answers and decides nothing until they agree")]
    public static partial void NodeClockOff(this ILogger logger, long? database, long? redis);

    [LoggerMessage(6011, LogLevel.Warning, "Clocks are apart ({Odd}): the database's is {Database} ms from this node's, Redis's {Redis} ms. This node goes on")]
    public static partial void StoreClockOff(this ILogger logger, ExamEngine.Clocks.ClockVerdict odd, long? database, long? redis);

    [LoggerMessage(6012, LogLevel.Warning, "The clocks agree again: the database's is {Database} ms from this node's, Redis's {Redis} ms")]
    public static partial void ClocksAgree(this ILogger logger, long? database, long? redis);

    [LoggerMessage(6006, LogLevel.Error, "The key {Key} of the record cannot be read with the present keys of data protection; the next one is used, and receipts signed with it are worth nothing")]
    public static partial void KeyUnreadable(this ILogger logger, Exception exception, string key);
}
