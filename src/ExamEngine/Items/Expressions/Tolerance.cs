using ExamEngine.Items.Values;

namespace ExamEngine.Items.Expressions;

/// <summary>How far apart two numbers may be for <c>qti-equal</c>.</summary>
/// <param name="Mode">Exact, absolute or relative.</param>
/// <param name="Below">How far the second number may lie below the first (units, or per cent of the first's size).</param>
/// <param name="Above">How far it may lie above.</param>
/// <param name="IncludesLowerBound">Whether the lower bound itself is within the tolerance.</param>
/// <param name="IncludesUpperBound">Whether the upper bound itself is within the tolerance.</param>
public sealed record Tolerance(ToleranceMode Mode, Expression Below, Expression Above, bool IncludesLowerBound, bool IncludesUpperBound)
{
    private static readonly BaseValue Zero = new(new FloatValue(0));

    /// <summary>No tolerance: the numbers are the same.</summary>
    public static Tolerance None { get; } = new(ToleranceMode.Exact, Zero, Zero, IncludesLowerBound: true, IncludesUpperBound: true);

    /// <summary>Whether <paramref name="y"/> is close enough to <paramref name="x"/>; <see langword="null"/> when the tolerance is NULL.</summary>
    public bool? Holds(double x, double y, VariableScope scope)
    {
        if (Mode == ToleranceMode.Exact)
        {
            return x == y;
        }

        if (Below.Number(scope) is not { } below || Above.Number(scope) is not { } above)
        {
            return null;
        }

        // Per cent of the size, so that the lower bound of a negative number is below it.
        var unit = Mode == ToleranceMode.Relative ? Math.Abs(x) / 100 : 1;
        var lower = DecimalNumbers.Subtract(x, DecimalNumbers.Multiply(below, unit));
        var upper = DecimalNumbers.Add(x, DecimalNumbers.Multiply(above, unit));
        return (IncludesLowerBound ? y >= lower : y > lower) && (IncludesUpperBound ? y <= upper : y < upper);
    }
}
