namespace ExamEngine.Server.Delivery.Messages;

/// <summary>Why a section is over.</summary>
public enum ClosedReason
{
    /// <summary>The candidate ended it.</summary>
    Candidate,

    /// <summary>Its time was up.</summary>
    Time,

    /// <summary>The examination ended.</summary>
    Ended,

    /// <summary>The rules of the test led past it.</summary>
    Skipped,
}
