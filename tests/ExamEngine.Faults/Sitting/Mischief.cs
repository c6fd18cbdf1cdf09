namespace ExamEngine.Faults.Sitting;

/// <summary>What can go wrong with one message of a page.</summary>
internal enum Mischief
{
    None,

    /// <summary>It arrives twice at the same time.</summary>
    Doubled,

    /// <summary>Its second half arrives first.</summary>
    Reordered,

    /// <summary>It arrives once more, seconds later, by the second way.</summary>
    Late,
}
