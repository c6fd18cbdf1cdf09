using ExamEngine.Items.Values;

namespace ExamEngine.Items.Expressions;

/// <summary>
/// <c>qti-map-response-point</c>: what the points of a response are worth by its area mapping; NULL is worth zero.
/// </summary>
public sealed class MapResponsePoint(ResponseDeclaration declaration, AreaMapping mapping) : Expression(ExpressionType.Float)
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope) =>
        new FloatValue(mapping.Map(scope.ValueOf(declaration.Identifier)));
}
