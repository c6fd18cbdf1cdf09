namespace ExamEngine.Sessions;

/// <summary>Why a section closed.</summary>
public enum SectionCloseReason
{
    /// <summary>The candidate ended it.</summary>
    Candidate,

    /// <summary>Its time was up.</summary>
    Time,

    /// <summary>The rules of the test led past it; it was never open.</summary>
    Skipped,
}
