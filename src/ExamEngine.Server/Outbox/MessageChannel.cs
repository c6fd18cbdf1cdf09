namespace ExamEngine.Server.Outbox;

/// <summary>The way a message goes.</summary>
public enum MessageChannel
{
    /// <summary>E-mail.</summary>
    Email,

    /// <summary>Text message.</summary>
    Text,
}
