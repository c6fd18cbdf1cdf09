using System.Collections.Immutable;
using ExamEngine.Items.Values;

namespace ExamEngine.Items.Interactions;

/// <summary><c>qti-associate-interaction</c>: choices of one set joined to one another.</summary>
public sealed class AssociateInteraction : AssociationInteraction
{
    /// <summary>The choices in the order the author wrote them.</summary>
    public required ImmutableArray<AssociableChoice> Choices { get; init; }

    internal override IEnumerable<MatchLimit> Limits => Choices.Select(choice => choice.Limit);

    private protected override BaseType PairType => BaseType.Pair;

    internal override string? WhyUnknown(SingleValue value) =>
        value is PairValue pair && Has(pair.First) && Has(pair.Second) ? null : $"“{value}” does not join two of the choices.";

    private bool Has(string identifier) => Choices.Any(choice => choice.Identifier == identifier);
}
