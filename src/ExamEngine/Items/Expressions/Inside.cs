using ExamEngine.Items.Values;

namespace ExamEngine.Items.Expressions;

/// <summary><c>qti-inside</c>: whether a point, or any point of a container, lies in an area; NULL of NULL.</summary>
public sealed class Inside(Expression operand, Area area) : Expression(ExpressionType.Boolean)
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope)
    {
        return operand.Evaluate(scope) switch
        {
            PointValue point => BooleanValue.Of(area.Contains(point)),
            ContainerValue points => BooleanValue.Of(points.Members.OfType<PointValue>().Any(area.Contains)),
            _ => null,
        };
    }
}
