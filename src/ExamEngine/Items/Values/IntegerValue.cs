using System.Globalization;

namespace ExamEngine.Items.Values;

/// <summary>A whole number of 32 bits.</summary>
public sealed record IntegerValue(int Integer) : NumericValue
{
    /// <inheritdoc />
    public override BaseType? BaseType => Items.BaseType.Integer;

    /// <inheritdoc />
    public override double Number => Integer;

    /// <inheritdoc />
    public override string Text => Integer.ToString(CultureInfo.InvariantCulture);

    /// <summary>The number as an integer, or NULL when it is not finite or does not fit into 32 bits: QTI has no such integer.</summary>
    public static IntegerValue? Fitting(double number) =>
        number is >= int.MinValue and <= int.MaxValue ? new IntegerValue((int)number) : null;
}
