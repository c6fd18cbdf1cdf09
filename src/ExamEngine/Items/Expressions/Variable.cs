using ExamEngine.Items.Values;

namespace ExamEngine.Items.Expressions;

/// <summary><c>qti-variable</c>: the present value of a variable.</summary>
public sealed class Variable(string identifier, ExpressionType type) : Expression(type)
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope) => scope.ValueOf(Identifier);

    /// <summary>The name of the variable.</summary>
    public string Identifier { get; } = identifier;
}
