using System.Collections.Immutable;
using ExamEngine.Items.Content;
using ExamEngine.Items.Values;

namespace ExamEngine.Items.Interactions;

/// <summary><c>qti-gap-match-interaction</c>: words or pictures put into the gaps of a text. A gap takes one of them.</summary>
public sealed class GapMatchInteraction : AssociationInteraction
{
    /// <summary>What can be put into the gaps, in the order the author wrote it.</summary>
    public required ImmutableArray<AssociableChoice> Choices { get; init; }

    /// <summary>The gaps in the order of the text.</summary>
    public required ImmutableArray<Gap> Gaps { get; init; }

    /// <summary>The text; each gap is a <see cref="GapNode"/> in it.</summary>
    public required ImmutableArray<ContentNode> Text { get; init; }

    internal override IEnumerable<MatchLimit> Limits =>
        Choices.Select(choice => choice.Limit).Concat(Gaps.Select(gap => gap.Limit));

    private protected override BaseType PairType => BaseType.DirectedPair;

    internal override string? WhyUnknown(SingleValue value) =>
        value is DirectedPairValue pair
        && Choices.Any(choice => choice.Identifier == pair.Source)
        && Gaps.Any(gap => gap.Identifier == pair.Destination)
            ? null
            : $"“{value}” does not put a choice into a gap.";
}
