using System.Globalization;

namespace ExamEngine.Items.Values;

/// <summary>A length of time in seconds.</summary>
public sealed record DurationValue(double Seconds) : NumericValue
{
    /// <inheritdoc />
    public override BaseType? BaseType => Items.BaseType.Duration;

    /// <inheritdoc />
    public override double Number => Seconds;

    /// <inheritdoc />
    public override string Text => Seconds.ToString("R", CultureInfo.InvariantCulture);
}
