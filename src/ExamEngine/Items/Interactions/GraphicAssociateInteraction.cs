using System.Collections.Immutable;
using ExamEngine.Items.Values;

namespace ExamEngine.Items.Interactions;

/// <summary><c>qti-graphic-associate-interaction</c>: areas of a picture are joined to one another.</summary>
public sealed class GraphicAssociateInteraction : AssociationInteraction
{
    /// <summary>The picture.</summary>
    public required Graphic Graphic { get; init; }

    /// <summary>The hotspots in the order the author wrote them.</summary>
    public required ImmutableArray<Hotspot> Hotspots { get; init; }

    internal override IEnumerable<MatchLimit> Limits => Hotspots.Select(hotspot => hotspot.Limit);

    private protected override BaseType PairType => BaseType.Pair;

    internal override string? WhyUnknown(SingleValue value) =>
        value is PairValue pair && Has(pair.First) && Has(pair.Second) ? null : $"“{value}” does not join two of the hotspots.";

    private bool Has(string identifier) => Hotspots.Any(hotspot => hotspot.Identifier == identifier);
}
