namespace ExamEngine.Server.Outbox;

/// <summary>How a message stands.</summary>
public enum MessageState
{
    /// <summary>To be sent, or tried again.</summary>
    Waiting,

    /// <summary>Handed over to whoever delivers it.</summary>
    Sent,

    /// <summary>Given up; the note says why. An administrator can have it sent again.</summary>
    Failed,

    /// <summary>Not wanted any more: unsubscribed, or too late.</summary>
    Dropped,
}
