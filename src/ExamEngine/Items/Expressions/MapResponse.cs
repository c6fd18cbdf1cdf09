using ExamEngine.Items.Values;

namespace ExamEngine.Items.Expressions;

/// <summary><c>qti-map-response</c>: what a response is worth by its mapping; NULL is worth zero.</summary>
public sealed class MapResponse(ResponseDeclaration declaration, Mapping mapping) : Expression(ExpressionType.Float)
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope) =>
        new FloatValue(mapping.Map(scope.ValueOf(declaration.Identifier)));
}
