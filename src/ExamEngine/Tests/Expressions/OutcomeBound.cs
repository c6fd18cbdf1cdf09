using ExamEngine.Items;
using ExamEngine.Items.Expressions;
using ExamEngine.Items.Values;

namespace ExamEngine.Tests.Expressions;

/// <summary>The largest or smallest value an outcome is meant to have, of all items of a subset that are in the route.</summary>
public abstract class OutcomeBound : Expression
{
    private readonly ItemSubset _subset;
    private readonly string _outcome;
    private readonly string? _weight;

    private protected OutcomeBound(ItemSubset subset, string outcome, string? weight)
        : base(new ExpressionType(Items.BaseType.Float, Items.Cardinality.Multiple)) =>
        (_subset, _outcome, _weight) = (subset, outcome, weight);

    private protected abstract double? BoundOf(OutcomeDeclaration declaration);

    /// <summary>The bounds of the subset in order; <see langword="null"/> in place of an item that states none.</summary>
    private protected IEnumerable<SingleValue?> Bounds(TestScope scope) => scope.Places(_subset).Select(place =>
    {
        var source = place.ItemRef.SourceOf(_outcome);
        return scope.ItemAt(place).OutcomeDeclarations.FirstOrDefault(each => each.Identifier == source) is { Cardinality: Items.Cardinality.Single } declaration
            && BoundOf(declaration) is { } bound
                ? TestScope.Weighted(new FloatValue(bound), place, _weight) as SingleValue
                : null;
    });
}
