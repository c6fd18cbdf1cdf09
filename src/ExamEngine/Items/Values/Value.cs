namespace ExamEngine.Items.Values;

/// <summary>
/// An immutable value of an item variable. The QTI value NULL is <see langword="null"/>, so an empty container never exists as an object.
/// </summary>
public abstract record Value
{
    private protected Value()
    {
    }

    /// <summary>How many values this one is.</summary>
    public abstract Cardinality Cardinality { get; }

    /// <summary>The base type of the value or of a container's members; <see langword="null"/> for a record.</summary>
    public abstract BaseType? BaseType { get; }
}
