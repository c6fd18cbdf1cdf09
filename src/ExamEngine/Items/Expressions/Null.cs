using ExamEngine.Items.Values;

namespace ExamEngine.Items.Expressions;

/// <summary><c>qti-null</c>: the value NULL.</summary>
public sealed class Null() : Expression(ExpressionType.Unknown)
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope) => null;
}
