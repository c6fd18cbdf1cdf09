using ExamEngine.Items.Values;

namespace ExamEngine.Items.Expressions;

/// <summary>How a number is rounded: to significant figures (at least 1) or to decimal places (at least 0), halves away from zero.</summary>
public sealed record Rounding(RoundingMode Mode, Expression Figures)
{
    /// <summary>The number rounded; <see langword="null"/> when the figures are NULL, too few or more than 15.</summary>
    public double? Round(double number, VariableScope scope) => (Mode, Figures.Whole(scope)) switch
    {
        (RoundingMode.SignificantFigures, { } figures and >= 1 and <= 15) => DecimalNumbers.RoundToFigures(number, figures),
        (RoundingMode.DecimalPlaces, { } places and >= 0 and <= 15) => DecimalNumbers.Round(number, places),
        _ => null,
    };
}
