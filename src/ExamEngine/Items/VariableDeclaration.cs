using ExamEngine.Items.Values;

namespace ExamEngine.Items;

/// <summary>What an item says about one of its variables.</summary>
public abstract class VariableDeclaration
{
    private protected VariableDeclaration()
    {
    }

    /// <summary>The name of the variable, unique in its item.</summary>
    public required string Identifier { get; init; }

    /// <summary>How many values the variable holds.</summary>
    public required Cardinality Cardinality { get; init; }

    /// <summary>The kind of its values; <see langword="null"/> for a record only.</summary>
    public BaseType? BaseType { get; init; }

    /// <summary>The value before anything happened, or NULL.</summary>
    public Value? DefaultValue { get; init; }
}
