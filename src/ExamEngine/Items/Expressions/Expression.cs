using System.Collections.Immutable;
using ExamEngine.Items.Values;

namespace ExamEngine.Items.Expressions;

/// <summary>
/// A QTI expression. Types are checked once, when the item is read; evaluation then meets only values that fit and NULL.
/// </summary>
public abstract class Expression
{
    private protected const int MostMembers = 1_000;

    private protected Expression(ExpressionType type) => Type = type;

    /// <summary>The type of every value the expression gives, as far as it is known before evaluation.</summary>
    public ExpressionType Type { get; }

    /// <summary>The value in the given scope, or NULL.</summary>
    public abstract Value? Evaluate(VariableScope scope);

    internal bool? Truth(VariableScope scope) => (Evaluate(scope) as BooleanValue)?.IsTrue;

    internal double? Number(VariableScope scope) => (Evaluate(scope) as NumericValue)?.Number;

    internal int? Whole(VariableScope scope) => (Evaluate(scope) as IntegerValue)?.Integer;

    // Identifiers and URIs are text too; an empty string is NULL in QTI.
    internal string? String(VariableScope scope) => Evaluate(scope) is SingleValue { Text: { Length: > 0 } text } ? text : null;

    /// <summary>The value as QTI compares it: an empty string is NULL.</summary>
    internal Value? Comparable(VariableScope scope) => Evaluate(scope) is var value && value is StringValue { String.Length: 0 } ? null : value;

    internal IEnumerable<SingleValue> Members(VariableScope scope) => Comparable(scope) switch
    {
        SingleValue single => [single],
        ContainerValue container => container.Members,
        _ => [],
    };

    /// <summary>
    /// The members of all operands; none when there are more than 1,000. No item needs so many, and nested repetition could otherwise
    /// exhaust the memory of a server.
    /// </summary>
    private protected static ImmutableArray<SingleValue> Gathered(ImmutableArray<Expression> operands, VariableScope scope)
    {
        var members = ImmutableArray.CreateBuilder<SingleValue>();
        foreach (var operand in operands)
        {
            foreach (var member in operand.Members(scope))
            {
                if (members.Count == MostMembers)
                {
                    return [];
                }

                members.Add(member);
            }
        }

        return members.ToImmutable();
    }

    // The number as a value of this expression's type; NULL when it is not finite or not an integer that fits.
    private protected NumericValue? AsNumber(double number)
    {
        if (Type.BaseType == BaseType.Integer || (Type.BaseType is null && double.IsInteger(number)))
        {
            return IntegerValue.Fitting(number);
        }

        return double.IsFinite(number) ? new FloatValue(number) : null;
    }
}
