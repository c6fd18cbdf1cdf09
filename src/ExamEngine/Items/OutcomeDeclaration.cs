using ExamEngine.Items.Values;

namespace ExamEngine.Items;

/// <summary>An outcome variable: what response processing finds out.</summary>
public sealed class OutcomeDeclaration : VariableDeclaration
{
    /// <summary>The largest value a numeric outcome is meant to have, when the item says so.</summary>
    public double? NormalMaximum { get; init; }

    /// <summary>The smallest value a numeric outcome is meant to have, when the item says so.</summary>
    public double? NormalMinimum { get; init; }

    /// <summary>Who sets the outcome.</summary>
    public ExternalScoring ExternalScoring { get; init; }

    /// <summary>The table <c>qti-lookup-outcome-value</c> looks in, when there is one.</summary>
    public LookupTable? LookupTable { get; init; }

    /// <summary>
    /// The value at the start of response processing: the default value, else zero for a single number (as QTI rules), else NULL.
    /// </summary>
    public Value? InitialValue => InitialValueFrom(DefaultValue);

    internal Value? InitialValueFrom(Value? defaultValue) => defaultValue ?? (Cardinality, BaseType) switch
    {
        (Cardinality.Single, Items.BaseType.Float) => new FloatValue(0),
        (Cardinality.Single, Items.BaseType.Integer) => new IntegerValue(0),
        _ => null,
    };
}
