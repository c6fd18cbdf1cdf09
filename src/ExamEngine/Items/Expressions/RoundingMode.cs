namespace ExamEngine.Items.Expressions;

/// <summary>What a number is rounded to.</summary>
public enum RoundingMode
{
    /// <summary>Significant figures.</summary>
    SignificantFigures,

    /// <summary>Decimal places.</summary>
    DecimalPlaces,
}
