using System.Globalization;

namespace ExamEngine.Scoring;

/// <summary>Numbers as a report shows them.</summary>
internal static class Rounding
{
    /// <summary>
    /// Rounds half away from zero, but a number below a threshold is never shown at or above it: it is rounded down instead, and if that is not
    /// enough it is shown one last digit below the threshold.
    /// </summary>
    public static decimal Shown(decimal exact, int decimals, decimal threshold, bool isBelow)
    {
        var rounded = Math.Round(exact, decimals, MidpointRounding.AwayFromZero);
        if (!isBelow || rounded < threshold)
        {
            return rounded;
        }

        var down = Math.Round(exact, decimals, MidpointRounding.ToNegativeInfinity);
        return down < threshold ? down : Math.Round(threshold, decimals, MidpointRounding.ToNegativeInfinity) - LastDigit(decimals);
    }

    /// <summary>Rounds half away from zero.</summary>
    public static decimal Shown(decimal exact, int decimals) => Math.Round(exact, decimals, MidpointRounding.AwayFromZero);

    /// <summary>The number in the invariant culture, without closing zeros, to at most four decimals.</summary>
    public static string Text(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    private static decimal LastDigit(int decimals) => new(1, 0, 0, false, (byte)decimals);
}
