namespace ExamEngine.Server.Outbox;

/// <summary>What messages say in the log: ids and figures, never names or addresses.</summary>
internal static partial class OutboxLog
{
    [LoggerMessage(10001, LogLevel.Warning, "Message {Message} could not be sent at try {Try}; it is tried again")]
    public static partial void MessageFailed(this ILogger logger, Exception exception, Guid message, int @try);

    [LoggerMessage(10002, LogLevel.Error, "Message {Message} is given up after {Tries} tries; an administrator can have it sent again")]
    public static partial void MessageGivenUp(this ILogger logger, Exception exception, Guid message, int tries);

    [LoggerMessage(10003, LogLevel.Error, "The reminders of candidate {Candidate} could not be worked out; they are tried again with the next round")]
    public static partial void RemindersFailed(this ILogger logger, Exception exception, Guid candidate);

    [LoggerMessage(10004, LogLevel.Information, "{Reminders} reminders fell due")]
    public static partial void RemindersDue(this ILogger logger, int reminders);
}
