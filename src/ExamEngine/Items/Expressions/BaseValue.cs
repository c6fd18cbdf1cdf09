using ExamEngine.Items.Values;

namespace ExamEngine.Items.Expressions;

/// <summary><c>qti-base-value</c>: a constant.</summary>
public sealed class BaseValue(SingleValue value) : Expression(new ExpressionType(value.BaseType, Cardinality.Single))
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope) => Value;

    /// <summary>The constant.</summary>
    public SingleValue Value { get; } = value;
}
