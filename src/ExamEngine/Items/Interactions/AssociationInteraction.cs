using ExamEngine.Items.Values;

namespace ExamEngine.Items.Interactions;

/// <summary>An interaction whose answer joins things to one another, in pairs.</summary>
public abstract class AssociationInteraction : Interaction
{
    private protected AssociationInteraction()
    {
    }

    /// <summary>Whether the choices (each set of them) are shuffled for each candidate; fixed ones stay where they are.</summary>
    public bool Shuffle { get; init; }

    /// <inheritdoc />
    public override bool IsShuffled => Shuffle;

    /// <summary>The fewest pairs of a complete answer.</summary>
    public int MinAssociations { get; init; }

    /// <summary>The most pairs of an allowed answer; zero is no limit.</summary>
    public int MaxAssociations { get; init; } = 1;

    /// <summary>Everything that can be joined, with how often.</summary>
    internal abstract IEnumerable<MatchLimit> Limits { get; }

    private protected abstract BaseType PairType { get; }

    internal override string? WhyNotFor(ResponseDeclaration declaration)
    {
        if (WhyTypeDiffers(declaration, [PairType], [Cardinality.Single, Cardinality.Multiple]) is { } differs)
        {
            return differs;
        }

        return declaration.Cardinality == Cardinality.Single && MaxAssociations > 1
            ? $"allows {MaxAssociations} pairs, so its response must have the cardinality multiple"
            : null;
    }

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

        var overused = Limits.FirstOrDefault(limit => limit.MatchMax > 0 && Uses(members, limit.Identifier) > limit.MatchMax);
        return overused is null
            ? null
            : $"“{overused.Identifier}” is used {Uses(members, overused.Identifier)} times; at most {overused.MatchMax} are allowed.";
    }

    internal override bool IsComplete(Value answer)
    {
        var members = MembersOf(answer);
        return members.Count >= MinAssociations && Limits.All(limit => Uses(members, limit.Identifier) >= limit.MatchMin);
    }

    // A thing joined to itself is used twice.
    private static int Uses(IReadOnlyList<SingleValue> members, string identifier) => members.Sum(member => member switch
    {
        DirectedPairValue pair => (pair.Source == identifier ? 1 : 0) + (pair.Destination == identifier ? 1 : 0),
        PairValue pair => (pair.First == identifier ? 1 : 0) + (pair.Second == identifier ? 1 : 0),
        _ => 0,
    });
}
