using System.Collections.Immutable;
using ExamEngine.Items.Content;
using ExamEngine.Items.Values;

namespace ExamEngine.Items.Interactions;

/// <summary><c>qti-hottext-interaction</c>: words of a text are chosen.</summary>
public sealed class HottextInteraction : Interaction
{
    /// <summary>The text; each piece that can be chosen is a <see cref="HottextNode"/> in it.</summary>
    public required ImmutableArray<ContentNode> Text { get; init; }

    /// <summary>What can be chosen, in the order of the text.</summary>
    public required ImmutableArray<HottextNode> Hottexts { get; init; }

    /// <summary>The fewest choices of a complete answer.</summary>
    public int MinChoices { get; init; }

    /// <summary>The most choices of an allowed answer; zero is no limit.</summary>
    public int MaxChoices { get; init; } = 1;

    internal override string? WhyNotFor(ResponseDeclaration declaration) =>
        WhyTypeDiffers(declaration, [BaseType.Identifier], [Cardinality.Single, Cardinality.Multiple]);

    internal override string? WhyUnknown(SingleValue value) =>
        value is IdentifierValue { Identifier: var identifier } && Hottexts.Any(hottext => hottext.Identifier == identifier)
            ? null
            : $"“{value}” is not one of the words that can be chosen.";

    internal override string? WhyNotAllowed(Value answer)
    {
        var members = MembersOf(answer);
        return members.Select(WhyUnknown).FirstOrDefault(reason => reason is not null)
            ?? WhyRepeated(members)
            ?? (MaxChoices > 0 && members.Count > MaxChoices ? $"At most {MaxChoices} may be chosen, not {members.Count}." : null);
    }

    internal override bool IsComplete(Value answer) => MembersOf(answer).Count >= MinChoices;
}
