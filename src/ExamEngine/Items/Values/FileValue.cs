namespace ExamEngine.Items.Values;

/// <summary>A file a candidate handed in, by the name it is kept under. What is in it never reaches the engine.</summary>
public sealed record FileValue(string Name) : SingleValue
{
    /// <inheritdoc />
    public override BaseType? BaseType => Items.BaseType.File;

    /// <inheritdoc />
    public override string Text => Name;
}
