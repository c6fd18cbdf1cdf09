namespace ExamEngine.Tests;

/// <summary>What a candidate may do with an item, when all levels of the test have been asked. The defaults are those of QTI.</summary>
public sealed record ItemSessionControl
{
    /// <summary>What holds when no level says anything.</summary>
    public static ItemSessionControl Standard { get; } = new();

    /// <summary>The most attempts at a non-adaptive item that is submitted by itself; zero is no bound.</summary>
    public int MaxAttempts { get; init; } = 1;

    /// <summary>Whether feedback is shown after an attempt.</summary>
    public bool ShowFeedback { get; init; }

    /// <summary>Whether the candidate may look at the item again after the last attempt.</summary>
    public bool AllowReview { get; init; } = true;

    /// <summary>Whether the solution is shown after the last attempt.</summary>
    public bool ShowSolution { get; init; }

    /// <summary>Whether the candidate may comment on the item.</summary>
    public bool AllowComment { get; init; }

    /// <summary>Whether the candidate may submit the item without an answer.</summary>
    public bool AllowSkipping { get; init; } = true;

    /// <summary>Whether only complete, allowed answers are taken.</summary>
    public bool ValidateResponses { get; init; }
}
