using System.Collections.Immutable;
using ExamEngine.Items.Values;

namespace ExamEngine.Items.Interactions;

/// <summary><c>qti-match-interaction</c>: sources joined to targets.</summary>
public sealed class MatchInteraction : Interaction
{
    /// <summary>The first set, in the order the author wrote it.</summary>
    public required ImmutableArray<AssociableChoice> Sources { get; init; }

    /// <summary>The second set, in the order the author wrote it.</summary>
    public required ImmutableArray<AssociableChoice> Targets { get; init; }

    /// <summary>Whether each set is shuffled for each candidate; fixed choices stay where they are.</summary>
    public bool Shuffle { get; init; }

    /// <summary>The fewest pairs of a complete answer.</summary>
    public int MinAssociations { get; init; }

    /// <summary>The most pairs of an allowed answer; zero is no limit.</summary>
    public int MaxAssociations { get; init; } = 1;

    internal override string? WhyNotFor(ResponseDeclaration declaration)
    {
        if (WhyTypeDiffers(declaration, [BaseType.DirectedPair], [Cardinality.Single, Cardinality.Multiple]) is { } differs)
        {
            return differs;
        }

        return declaration.Cardinality == Cardinality.Single && MaxAssociations > 1
            ? $"allows {MaxAssociations} pairs, so its response must have the cardinality multiple"
            : null;
    }

    internal override string? WhyUnknown(SingleValue value) =>
        value is DirectedPairValue pair
        && Sources.Any(source => source.Identifier == pair.Source)
        && Targets.Any(target => target.Identifier == pair.Destination)
            ? null
            : $"“{value}” does not join a source to a target.";

    internal override string? WhyNotAllowed(Value answer)
    {
        var members = MembersOf(answer);
        if (members.Select(WhyUnknown).FirstOrDefault(reason => reason is not null) is { } unknown)
        {
            return unknown;
        }

        if (WhyRepeated(members) is { } repeated)
        {
            return repeated;
        }

        if (MaxAssociations > 0 && members.Count > MaxAssociations)
        {
            return $"At most {MaxAssociations} pairs may be made, not {members.Count}.";
        }

        var overused = Sources.Concat(Targets).FirstOrDefault(choice => choice.MatchMax > 0 && Uses(members, choice) > choice.MatchMax);
        return overused is null ? null : $"“{overused.Identifier}” is used {Uses(members, overused)} times; at most {overused.MatchMax} are allowed.";
    }

    internal override bool IsComplete(Value answer)
    {
        var members = MembersOf(answer);
        return members.Count >= MinAssociations && Sources.Concat(Targets).All(choice => Uses(members, choice) >= choice.MatchMin);
    }

    // An identifier is unique in its interaction, so it stands on one side only.
    private static int Uses(IReadOnlyList<SingleValue> members, AssociableChoice choice) =>
        members.OfType<DirectedPairValue>().Count(pair => pair.Source == choice.Identifier || pair.Destination == choice.Identifier);
}
