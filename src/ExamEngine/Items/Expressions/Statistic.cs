namespace ExamEngine.Items.Expressions;

/// <summary>The statistics of <c>qti-stats-operator</c>.</summary>
public enum Statistic
{
    /// <summary>The arithmetic mean.</summary>
    Mean,

    /// <summary>The variance with the divisor n − 1.</summary>
    SampleVariance,

    /// <summary>The standard deviation with the divisor n − 1.</summary>
    SampleStandardDeviation,

    /// <summary>The variance with the divisor n.</summary>
    PopulationVariance,

    /// <summary>The standard deviation with the divisor n.</summary>
    PopulationStandardDeviation,
}
