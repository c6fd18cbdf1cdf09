namespace ExamEngine.Items.Values;

/// <summary>A value of cardinality single.</summary>
public abstract record SingleValue : Value
{
    private protected SingleValue()
    {
    }

    /// <inheritdoc />
    public sealed override Cardinality Cardinality => Cardinality.Single;

    /// <summary>The value as QTI writes it, for example <c>S1 T2</c> for a directed pair or <c>72.5</c> for a float.</summary>
    public abstract string Text { get; }

    /// <summary>Gives <see cref="Text"/>.</summary>
    public sealed override string ToString() => Text;
}
