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

    internal bool CanHold(BaseType? baseType) =>
        baseType == BaseType || (BaseType == Items.BaseType.IntOrIdentifier && baseType is Items.BaseType.Integer or Items.BaseType.Identifier);

    /// <summary>
    /// The value as this variable holds it; NULL when it cannot. Types are checked when the item is read, all but those that are known
    /// only at run time, such as record fields.
    /// </summary>
    internal Value? Fitted(Value? value)
    {
        // The conversion QTI allows: an integer into a float.
        if (value is IntegerValue integer && this is { BaseType: Items.BaseType.Float, Cardinality: Cardinality.Single })
        {
            return new FloatValue(integer.Integer);
        }

        // A mapping gives a float, and many banks declare SCORE an integer: whole points are taken, others are no value of it.
        if (value is FloatValue { Float: var number } && this is { BaseType: Items.BaseType.Integer, Cardinality: Cardinality.Single })
        {
            return double.IsInteger(number) ? IntegerValue.Fitting(number) : null;
        }

        return value is not null && value.Cardinality == Cardinality && (value is RecordValue || CanHold(value.BaseType))
            ? value
            : null;
    }
}
