using System.Collections.Immutable;
using ExamEngine.Items.Values;

namespace ExamEngine.Items.Interactions;

/// <summary><c>qti-match-interaction</c>: sources joined to targets.</summary>
public sealed class MatchInteraction : AssociationInteraction
{
    /// <summary>The first set, in the order the author wrote it.</summary>
    public required ImmutableArray<AssociableChoice> Sources { get; init; }

    /// <summary>The second set, in the order the author wrote it.</summary>
    public required ImmutableArray<AssociableChoice> Targets { get; init; }

    internal override IEnumerable<MatchLimit> Limits => Sources.Concat(Targets).Select(choice => choice.Limit);

    private protected override BaseType PairType => BaseType.DirectedPair;

    internal override string? WhyUnknown(SingleValue value) =>
        value is DirectedPairValue pair
        && Sources.Any(source => source.Identifier == pair.Source)
        && Targets.Any(target => target.Identifier == pair.Destination)
            ? null
            : $"“{value}” does not join a source to a target.";
}
