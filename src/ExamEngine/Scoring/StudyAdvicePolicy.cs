using ExamEngine.Psychometrics;

namespace ExamEngine.Scoring;

/// <summary>When study is advised in a domain, and how many hours. A policy of the programme, not a measurement.</summary>
public static class StudyAdvicePolicy
{
    /// <summary>Study is advised only when the true proportion is below the standard with at least this probability.</summary>
    public const double RequiredProbability = 0.80;

    /// <summary>
    /// The expert's hours are for the whole domain; they are advised in full from a shortfall of one half on: whoever has half of the
    /// standard or less needs the whole domain. Hence the shortfall counts twice.
    /// </summary>
    public const double ShortfallFactor = 2;

    private static readonly int[] Classes = [2, 4, 8, 12, 16];

    /// <summary>
    /// Hours advised: <c>H × 2 × (standard − posterior mean) / standard</c>, rounded up to 2, 4, 8, 12 or 16, and never above the class
    /// that H itself rounds up to. The posterior mean is drawn towards one half, so that a few items do not send anyone to a whole course.
    /// </summary>
    /// <param name="studyHours">H, the expert's hours for the whole domain; above 0.</param>
    /// <param name="standard">The standard, a proportion above 0 and below 1.</param>
    /// <param name="posterior">What is known of the candidate's true proportion.</param>
    /// <returns>The hours; or null when it is not probable enough that the true proportion is below the standard.</returns>
    public static int? Hours(double studyHours, double standard, ProportionPosterior posterior)
    {
        ArgumentNullException.ThrowIfNull(posterior);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(studyHours);
        if (standard is not (> 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(standard), standard, "The standard must be above 0 and below 1.");
        }

        if (posterior.ProbabilityBelow(standard) < RequiredProbability)
        {
            return null;
        }

        var shortfall = (standard - posterior.Mean) / standard;
        return Math.Min(ClassOf(studyHours * ShortfallFactor * shortfall), ClassOf(studyHours));
    }

    private static int ClassOf(double hours) => Array.Find(Classes, limit => hours <= limit) is > 0 and var found ? found : Classes[^1];
}
