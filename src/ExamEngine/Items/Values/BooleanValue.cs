namespace ExamEngine.Items.Values;

/// <summary>True or false.</summary>
public sealed record BooleanValue : SingleValue
{
    /// <summary>The value true.</summary>
    public static readonly BooleanValue True = new(true);

    /// <summary>The value false.</summary>
    public static readonly BooleanValue False = new(false);

    private BooleanValue(bool isTrue) => IsTrue = isTrue;

    /// <summary>Whether the value is true.</summary>
    public bool IsTrue { get; }

    /// <inheritdoc />
    public override BaseType? BaseType => Items.BaseType.Boolean;

    /// <inheritdoc />
    public override string Text => IsTrue ? "true" : "false";

    /// <summary>The value for a truth.</summary>
    public static BooleanValue Of(bool isTrue) => isTrue ? True : False;
}
