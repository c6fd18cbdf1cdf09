namespace ExamEngine.Items.Values;

/// <summary>Two identifiers, source then destination.</summary>
public sealed record DirectedPairValue(string Source, string Destination) : SingleValue
{
    /// <inheritdoc />
    public override BaseType? BaseType => Items.BaseType.DirectedPair;

    /// <inheritdoc />
    public override string Text => $"{Source} {Destination}";
}
