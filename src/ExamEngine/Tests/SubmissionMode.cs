namespace ExamEngine.Tests;

/// <summary>When the responses of a test part are processed.</summary>
public enum SubmissionMode
{
    /// <summary>Item by item.</summary>
    Individual,

    /// <summary>All together at the end of the part.</summary>
    Simultaneous,
}
