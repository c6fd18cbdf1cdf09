namespace ExamEngine.Scoring;

/// <summary>What came of scoring one item: <see cref="Points"/>, <see cref="NotAnswered"/>, <see cref="NotPresented"/>, <see cref="AwaitsPerson"/> or <see cref="CannotBeScored"/>.</summary>
public abstract record ItemResult
{
    private ItemResult()
    {
    }

    /// <summary>The answer was scored.</summary>
    /// <param name="Value">Points, from 0 to the item's maximum.</param>
    public sealed record Points(double Value) : ItemResult;

    /// <summary>There is no answer: 0 points, and counted as not answered.</summary>
    public sealed record NotAnswered : ItemResult;

    /// <summary>A precondition or a branch rule of the test led past the item: no points, and not part of the maximum.</summary>
    public sealed record NotPresented : ItemResult;

    /// <summary>A person scores the answer and has not done so yet.</summary>
    public sealed record AwaitsPerson : ItemResult;

    /// <summary>The item is broken. It is never "wrong": it holds the whole report.</summary>
    /// <param name="Reason">Why, as a person can read it.</param>
    public sealed record CannotBeScored(string Reason) : ItemResult;
}
