using MathNet.Numerics.Distributions;

namespace ExamEngine.Psychometrics;

/// <summary>
/// What is known of a true proportion after points were seen: the Beta posterior under Jeffreys' prior Beta(½, ½)
/// (H. Jeffreys, "An invariant form for the prior probability in estimation problems", Proc. R. Soc. A 186, 1946).
/// </summary>
public sealed class ProportionPosterior
{
    private const double Prior = 0.5;
    private readonly double _a;
    private readonly double _b;

    private ProportionPosterior(double a, double b) => (_a, _b) = (a, b);

    /// <summary>Mean of the posterior: <c>(points + ½) / (n + 1)</c>, the observed proportion drawn a little towards one half.</summary>
    public double Mean => _a / (_a + _b);

    /// <summary>The posterior after <paramref name="points"/> of <paramref name="n"/>.</summary>
    /// <param name="points">Points reached, from 0 to <paramref name="n"/>; part points are allowed.</param>
    /// <param name="n">Points that could be reached, at least 0. With 0 it is the prior.</param>
    /// <returns>The posterior.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range or not a number.</exception>
    public static ProportionPosterior Of(double points, double n)
    {
        Proportions.RequireCount(points, n);
        return new ProportionPosterior(points + Prior, n - points + Prior);
    }

    /// <summary>The probability that the true proportion is below <paramref name="proportion"/>: the Beta distribution function.</summary>
    /// <param name="proportion">0 to 1.</param>
    /// <returns>A probability, 0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="proportion"/> is outside 0 to 1 or not a number.</exception>
    public double ProbabilityBelow(double proportion) =>
        proportion is >= 0 and <= 1
            ? Beta.CDF(_a, _b, proportion)
            : throw new ArgumentOutOfRangeException(nameof(proportion), proportion, "A proportion is from 0 to 1.");
}
