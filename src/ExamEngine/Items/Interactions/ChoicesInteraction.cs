using System.Collections.Immutable;
using ExamEngine.Items.Values;

namespace ExamEngine.Items.Interactions;

/// <summary>An interaction whose answer names some of a list of choices.</summary>
public abstract class ChoicesInteraction : Interaction
{
    private protected ChoicesInteraction()
    {
    }

    /// <summary>The choices in the order the author wrote them, with unique identifiers.</summary>
    public required ImmutableArray<Choice> Choices { get; init; }

    /// <summary>Whether the order is shuffled for each candidate; fixed choices stay where they are.</summary>
    public bool Shuffle { get; init; }

    /// <inheritdoc />
    public override bool IsShuffled => Shuffle;

    internal override string? WhyUnknown(SingleValue value) =>
        value is IdentifierValue { Identifier: var identifier } && Choices.Any(choice => choice.Identifier == identifier)
            ? null
            : $"“{value}” is not one of the choices.";

    private protected string? WhyNotAllowed(Value answer, int most)
    {
        var members = MembersOf(answer);
        if (members.Select(WhyUnknown).FirstOrDefault(reason => reason is not null) is { } unknown)
        {
            return unknown;
        }

        return WhyRepeated(members) ?? (most > 0 && members.Count > most ? $"At most {most} may be chosen, not {members.Count}." : null);
    }
}
