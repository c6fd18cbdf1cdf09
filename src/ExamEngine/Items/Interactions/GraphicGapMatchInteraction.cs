using System.Collections.Immutable;
using ExamEngine.Items.Values;

namespace ExamEngine.Items.Interactions;

/// <summary><c>qti-graphic-gap-match-interaction</c>: pictures or words are put onto areas of a picture.</summary>
public sealed class GraphicGapMatchInteraction : AssociationInteraction
{
    /// <summary>The picture.</summary>
    public required Graphic Graphic { get; init; }

    /// <summary>What can be put onto the hotspots, in the order the author wrote it.</summary>
    public required ImmutableArray<AssociableChoice> Choices { get; init; }

    /// <summary>The hotspots in the order the author wrote them.</summary>
    public required ImmutableArray<Hotspot> Hotspots { get; init; }

    internal override IEnumerable<MatchLimit> Limits => Choices.Select(choice => choice.Limit).Concat(Hotspots.Select(hotspot => hotspot.Limit));

    private protected override BaseType PairType => BaseType.DirectedPair;

    internal override string? WhyUnknown(SingleValue value) =>
        value is DirectedPairValue pair
        && Choices.Any(choice => choice.Identifier == pair.Source)
        && Hotspots.Any(hotspot => hotspot.Identifier == pair.Destination)
            ? null
            : $"“{value}” does not put a choice onto a hotspot.";
}
