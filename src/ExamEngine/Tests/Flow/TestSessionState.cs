namespace ExamEngine.Tests.Flow;

/// <summary>Where one candidate is with a test.</summary>
public enum TestSessionState
{
    /// <summary>Not begun.</summary>
    Initial,

    /// <summary>Under way.</summary>
    Interacting,

    /// <summary>Over.</summary>
    Closed,
}
