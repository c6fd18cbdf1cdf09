namespace ExamEngine.Certification.Rules;

/// <summary>How attempts are counted.</summary>
internal enum AttemptCount
{
    /// <summary>Those within a span before the moment: each leaves the count when the span since it is over.</summary>
    Rolling,

    /// <summary>Those of the series: all of them leave the count together, a span after the first.</summary>
    FromFirst,
}
