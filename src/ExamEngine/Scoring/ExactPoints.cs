namespace ExamEngine.Scoring;

/// <summary>
/// Points counted in whole units of 1/277,200,000 point (27,720 × 10⁴; 27,720 is the least common multiple of 1 to 12). Quarters, thirds, sixths,
/// sevenths and anything to four decimals are whole numbers of units, so that sums are exact: three thirds are one point, and
/// 83.99999999999999, which adding doubles can make of 84, never fails a candidate.
/// </summary>
internal readonly record struct ExactPoints(long Units) : IComparable<ExactPoints>
{
    private const long UnitsPerPoint = 277_200_000;
    private const double Largest = 100_000;

    public static ExactPoints Zero => default;

    /// <summary>The points as a decimal number of up to 28 digits.</summary>
    public decimal Value => (decimal)Units / UnitsPerPoint;

    public static ExactPoints operator +(ExactPoints a, ExactPoints b) => new(checked(a.Units + b.Units));

    public static bool operator <(ExactPoints a, ExactPoints b) => a.Units < b.Units;

    public static bool operator >(ExactPoints a, ExactPoints b) => a.Units > b.Units;

    public static bool operator <=(ExactPoints a, ExactPoints b) => a.Units <= b.Units;

    public static bool operator >=(ExactPoints a, ExactPoints b) => a.Units >= b.Units;

    /// <summary>The nearest whole number of units; null for what is no number of points: negative, not finite or above 100,000.</summary>
    public static ExactPoints? Of(double points) =>
        points is >= 0 and <= Largest ? new ExactPoints((long)Math.Round(points * UnitsPerPoint)) : null;

    public static ExactPoints Sum(IEnumerable<ExactPoints> points) => points.Aggregate(Zero, (sum, next) => sum + next);

    /// <summary>A proportion of these points, rounded up to the next quarter point but not above these points.</summary>
    public ExactPoints CutAt(decimal proportion)
    {
        const long Quarter = UnitsPerPoint / 4;
        var cut = (long)decimal.Ceiling(proportion * Units / Quarter) * Quarter;
        return new ExactPoints(Math.Min(cut, Units));
    }

    /// <summary>These points in percent of others, which are above zero.</summary>
    public decimal PercentOf(ExactPoints max) => 100m * Units / max.Units;

    public int CompareTo(ExactPoints other) => Units.CompareTo(other.Units);
}
