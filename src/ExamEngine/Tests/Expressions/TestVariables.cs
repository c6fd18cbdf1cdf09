using ExamEngine.Items;
using ExamEngine.Items.Expressions;
using ExamEngine.Items.Values;

namespace ExamEngine.Tests.Expressions;

/// <summary>
/// <c>qti-test-variables</c>: one variable of all items of a subset, as a multiple container without NULLs. Without a base type all numbers
/// are taken, as integers when all are integers; with a weight they are floats.
/// </summary>
public sealed class TestVariables(ItemSubset subset, string variable, string? weight, BaseType? baseType)
    : Expression(new ExpressionType(weight is null ? baseType : Items.BaseType.Float, Items.Cardinality.Multiple))
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope)
    {
        if (scope is not TestScope test)
        {
            return null;
        }

        var values = test.Sessions(subset)
            .Select(session => (session.Place, Value: session.ValueOf(session.Place.ItemRef.SourceOf(variable)) as SingleValue))
            .Where(each => baseType is null ? each.Value is IntegerValue or FloatValue : each.Value?.BaseType == baseType)
            .Select(each => (SingleValue)TestScope.Weighted(each.Value, each.Place, weight)!)
            .ToList();

        // A container has one base type.
        return values.TrueForAll(value => value.BaseType == values[0].BaseType)
            ? ContainerValue.Multiple(values)
            : ContainerValue.Multiple(values.Select(value => new FloatValue(((NumericValue)value).Number)));
    }
}
