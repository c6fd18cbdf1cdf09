using ExamEngine.Items;
using ExamEngine.Items.Expressions;
using ExamEngine.Items.Values;

namespace ExamEngine.Tests.Expressions;

/// <summary><c>qti-outcome-maximum</c>: the normal maxima of an outcome over a subset; NULL when any item states none.</summary>
public sealed class OutcomeMaximum(ItemSubset subset, string outcome, string? weight) : OutcomeBound(subset, outcome, weight)
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope)
    {
        var bounds = scope is TestScope test ? Bounds(test).ToList() : [];
        return bounds.Contains(null) ? null : ContainerValue.Multiple(bounds!);
    }

    private protected override double? BoundOf(OutcomeDeclaration declaration) => declaration.NormalMaximum;
}
