using System.Globalization;

namespace ExamEngine.Items.Values;

/// <summary>A double-precision number.</summary>
public sealed record FloatValue(double Float) : NumericValue
{
    /// <inheritdoc />
    public override BaseType? BaseType => Items.BaseType.Float;

    /// <inheritdoc />
    public override double Number => Float;

    /// <inheritdoc />
    public override string Text => Float.ToString("R", CultureInfo.InvariantCulture);
}
