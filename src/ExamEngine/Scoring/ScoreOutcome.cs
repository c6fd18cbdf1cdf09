namespace ExamEngine.Scoring;

/// <summary>What came of a scoring run: <see cref="Reported"/> or <see cref="Held"/>.</summary>
public abstract record ScoreOutcome
{
    private ScoreOutcome()
    {
    }

    /// <summary>Everything was scored.</summary>
    /// <param name="Report">The score report.</param>
    public sealed record Reported(ScoreReport Report) : ScoreOutcome;

    /// <summary>Something cannot be scored, so nothing is reported until a person has decided.</summary>
    /// <param name="Reasons">Every reason, a sentence each.</param>
    public sealed record Held(IReadOnlyList<string> Reasons) : ScoreOutcome;
}
