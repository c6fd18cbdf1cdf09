namespace ExamEngine.Items.Values;

/// <summary>Two identifiers whose order does not matter: <c>A B</c> equals <c>B A</c>.</summary>
public sealed record PairValue(string First, string Second) : SingleValue
{
    /// <inheritdoc />
    public override BaseType? BaseType => Items.BaseType.Pair;

    /// <inheritdoc />
    public override string Text => $"{First} {Second}";

    /// <summary>Whether both pairs name the same two identifiers.</summary>
    public bool Equals(PairValue? other) =>
        other is not null
        && ((First == other.First && Second == other.Second) || (First == other.Second && Second == other.First));

    /// <inheritdoc />
    public override int GetHashCode() =>
        StringComparer.Ordinal.GetHashCode(First) ^ StringComparer.Ordinal.GetHashCode(Second);
}
