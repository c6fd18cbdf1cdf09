using ExamEngine.Items.Values;

namespace ExamEngine.Items.Expressions;

/// <summary><c>qti-math-constant</c>: pi or e.</summary>
public sealed class MathConstant(double constant) : Expression(ExpressionType.Float)
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope) => new FloatValue(constant);
}
