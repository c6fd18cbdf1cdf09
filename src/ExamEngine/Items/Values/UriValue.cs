namespace ExamEngine.Items.Values;

/// <summary>A URI, kept and compared as text.</summary>
public sealed record UriValue(string Uri) : SingleValue
{
    /// <inheritdoc />
    public override BaseType? BaseType => Items.BaseType.Uri;

    /// <inheritdoc />
    public override string Text => Uri;
}
