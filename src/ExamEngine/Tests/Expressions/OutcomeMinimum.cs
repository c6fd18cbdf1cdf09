using ExamEngine.Items;
using ExamEngine.Items.Expressions;
using ExamEngine.Items.Values;

namespace ExamEngine.Tests.Expressions;

/// <summary><c>qti-outcome-minimum</c>: the normal minima of an outcome over a subset. Items that state none are left out.</summary>
public sealed class OutcomeMinimum(ItemSubset subset, string outcome, string? weight) : OutcomeBound(subset, outcome, weight)
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope) =>
        scope is TestScope test ? ContainerValue.Multiple(Bounds(test).OfType<SingleValue>()) : null;

    private protected override double? BoundOf(OutcomeDeclaration declaration) => declaration.NormalMinimum;
}
