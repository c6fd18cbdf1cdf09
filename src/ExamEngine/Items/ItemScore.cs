using ExamEngine.Items.Values;

namespace ExamEngine.Items;

/// <summary>What scoring a response to an item came to. There are these three cases and no others.</summary>
public abstract record ItemScore
{
    private ItemScore()
    {
    }

    /// <summary>The points, a finite number, and all outcome variables by identifier.</summary>
    public sealed record Scored(double Score, IReadOnlyDictionary<string, Value?> Outcomes) : ItemScore;

    /// <summary>A person scores this item; the engine does not.</summary>
    public sealed record ScoredByPerson : ItemScore;

    /// <summary>The item gives no score, for the reason named. It must not be taken for zero points.</summary>
    public sealed record CannotBeScored(string Reason) : ItemScore;
}
