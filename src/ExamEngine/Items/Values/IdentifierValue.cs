namespace ExamEngine.Items.Values;

/// <summary>The identifier of something in the item, such as a choice.</summary>
public sealed record IdentifierValue(string Identifier) : SingleValue
{
    /// <inheritdoc />
    public override BaseType? BaseType => Items.BaseType.Identifier;

    /// <inheritdoc />
    public override string Text => Identifier;
}
