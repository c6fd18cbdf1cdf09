using System.Globalization;

namespace ExamEngine.Items.Values;

/// <summary>A position on a picture, in pixels from the top left corner.</summary>
public sealed record PointValue(int X, int Y) : SingleValue
{
    /// <inheritdoc />
    public override BaseType? BaseType => Items.BaseType.Point;

    /// <inheritdoc />
    public override string Text => string.Create(CultureInfo.InvariantCulture, $"{X} {Y}");
}
