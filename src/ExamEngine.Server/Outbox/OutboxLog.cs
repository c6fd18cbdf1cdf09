namespace ExamEngine.Server.Outbox;

/// <summary>What messages say in the log: ids and figures, never names or addresses. What a mail server answers may hold an address; it stands with the message.</summary>
internal static partial class OutboxLog
{
    [LoggerMessage(10001, LogLevel.Warning, "Message {Message} could not be sent at try {Try} ({Failure}); it is tried again, and the list of messages says why")]
    public static partial void MessageFailed(this ILogger logger, Guid message, int @try, string failure);

    [LoggerMessage(10002, LogLevel.Error, "Message {Message} is given up after {Tries} tries ({Failure}); the list of messages says why, and sends it again")]
    public static partial void MessageGivenUp(this ILogger logger, Guid message, int tries, string failure);

    [LoggerMessage(10003, LogLevel.Error, "The reminders of candidate {Candidate} could not be worked out; they are tried again with the next round")]
    public static partial void RemindersFailed(this ILogger logger, Exception exception, Guid candidate);

    [LoggerMessage(10004, LogLevel.Information, "{Reminders} reminders fell due")]
    public static partial void RemindersDue(this ILogger logger, int reminders);
}
