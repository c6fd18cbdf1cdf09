namespace ExamEngine.Certification.Facts;

/// <summary>What came of an attempt, as far as retakes go.</summary>
public enum AttemptResult
{
    /// <summary>Not decided yet. It counts as an attempt, and waits run from it as from a failed one.</summary>
    Open,

    /// <summary>Passed.</summary>
    Passed,

    /// <summary>Failed.</summary>
    Failed,

    /// <summary>Spoiled by a technical fault: it does not count in any way.</summary>
    Voided,
}
