using MathNet.Numerics.Distributions;

namespace ExamEngine.Psychometrics;

/// <summary>
/// The score interval of a proportion (E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22, 1927):
/// all proportions that a two-sided test would not reject. It holds its level for the few items of a domain, where p ± z·SE does not, and never
/// leaves 0 to 1.
/// </summary>
public static class WilsonInterval
{
    /// <summary>
    /// <c>(p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n)</c> with p = points / n, without continuity correction.
    /// </summary>
    /// <param name="points">Points reached, from 0 to <paramref name="n"/>; part points are allowed and make the interval slightly too wide.</param>
    /// <param name="n">Points that could be reached, at least 0. With 0 nothing is known: the interval is 0 to 1.</param>
    /// <param name="confidence">Two-sided confidence, above 0 and below 1, such as 0.90.</param>
    /// <returns>The interval.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range or not a number.</exception>
    public static Interval Of(double points, double n, double confidence)
    {
        Proportions.RequireCount(points, n);
        if (confidence is not (> 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "The confidence must be above 0 and below 1.");
        }

        if (n == 0)
        {
            return new Interval(0, 1);
        }

        var z = Normal.InvCDF(0, 1, (1 + confidence) / 2);
        var p = points / n;
        var half = z * Math.Sqrt((p * (1 - p) / n) + (z * z / (4 * n * n)));
        var centre = p + (z * z / (2 * n));
        var scale = 1 + (z * z / n);
        
        // At 0 and n one end is p itself; rounding must not put it on the wrong side.
        return new Interval(Math.Clamp((centre - half) / scale, 0, p), Math.Clamp((centre + half) / scale, p, 1));
    }
}
