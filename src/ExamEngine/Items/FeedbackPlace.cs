namespace ExamEngine.Items;

/// <summary>Where feedback stands.</summary>
public enum FeedbackPlace
{
    /// <summary>In a dialog of its own, after an attempt.</summary>
    Modal,

    /// <summary>Within a line of the item.</summary>
    Inline,

    /// <summary>A block of the item.</summary>
    Block,
}
