using System.Collections.Immutable;
using ExamEngine.Items.Values;

namespace ExamEngine.Items.Interactions;

/// <summary>An interaction whose answer names some of the hotspots of a picture.</summary>
public abstract class HotspotsInteraction : Interaction
{
    private protected HotspotsInteraction()
    {
    }

    /// <summary>The picture.</summary>
    public required Graphic Graphic { get; init; }

    /// <summary>The hotspots in the order the author wrote them.</summary>
    public required ImmutableArray<Hotspot> Hotspots { get; init; }

    /// <summary>The fewest hotspots of a complete answer.</summary>
    public int MinChoices { get; init; }

    /// <summary>The most hotspots of an allowed answer; zero is no limit.</summary>
    public int MaxChoices { get; init; }

    internal override string? WhyUnknown(SingleValue value) =>
        value is IdentifierValue { Identifier: var identifier } && Hotspots.Any(hotspot => hotspot.Identifier == identifier)
            ? null
            : $"“{value}” is not one of the hotspots.";

    internal override string? WhyNotAllowed(Value answer)
    {
        var members = MembersOf(answer);
        return members.Select(WhyUnknown).FirstOrDefault(reason => reason is not null)
            ?? WhyRepeated(members)
            ?? (MaxChoices > 0 && members.Count > MaxChoices ? $"At most {MaxChoices} may be chosen, not {members.Count}." : null);
    }

    internal override bool IsComplete(Value answer) => MembersOf(answer).Count >= MinChoices;
}
