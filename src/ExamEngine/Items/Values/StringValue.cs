namespace ExamEngine.Items.Values;

/// <summary>Text. Two strings are equal when every character is the same, upper and lower case apart.</summary>
public sealed record StringValue(string String) : SingleValue
{
    /// <inheritdoc />
    public override BaseType? BaseType => Items.BaseType.String;

    /// <inheritdoc />
    public override string Text => String;
}
