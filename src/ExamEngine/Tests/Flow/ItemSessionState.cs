namespace ExamEngine.Tests.Flow;

/// <summary>Where one candidate is with one item of a test.</summary>
public enum ItemSessionState
{
    /// <summary>The item will be delivered, but no attempt has begun.</summary>
    Initial,

    /// <summary>The candidate is at the item; its time runs.</summary>
    Interacting,

    /// <summary>An attempt has ended, and the candidate sees what the item has to say to it; goes on when the candidate moves on.</summary>
    ModalFeedback,

    /// <summary>The candidate is elsewhere, or an attempt has ended and another may begin.</summary>
    Suspended,

    /// <summary>No attempt is left, the time is over, or the test has ended.</summary>
    Closed,
}
