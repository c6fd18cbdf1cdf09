namespace ExamEngine.Tests;

/// <summary>What one level of a test says about its item sessions; what it does not say is inherited from the level around it.</summary>
public sealed record ItemSessionSettings
{
    /// <summary>See <see cref="ItemSessionControl.MaxAttempts"/>.</summary>
    public int? MaxAttempts { get; init; }

    /// <summary>See <see cref="ItemSessionControl.ShowFeedback"/>.</summary>
    public bool? ShowFeedback { get; init; }

    /// <summary>See <see cref="ItemSessionControl.AllowReview"/>.</summary>
    public bool? AllowReview { get; init; }

    /// <summary>See <see cref="ItemSessionControl.ShowSolution"/>.</summary>
    public bool? ShowSolution { get; init; }

    /// <summary>See <see cref="ItemSessionControl.AllowComment"/>.</summary>
    public bool? AllowComment { get; init; }

    /// <summary>See <see cref="ItemSessionControl.AllowSkipping"/>.</summary>
    public bool? AllowSkipping { get; init; }

    /// <summary>See <see cref="ItemSessionControl.ValidateResponses"/>.</summary>
    public bool? ValidateResponses { get; init; }

    /// <summary>What holds at this level, given what holds around it.</summary>
    public ItemSessionControl Within(ItemSessionControl outer)
    {
        ArgumentNullException.ThrowIfNull(outer);
        return new ItemSessionControl
        {
            MaxAttempts = MaxAttempts ?? outer.MaxAttempts,
            ShowFeedback = ShowFeedback ?? outer.ShowFeedback,
            AllowReview = AllowReview ?? outer.AllowReview,
            ShowSolution = ShowSolution ?? outer.ShowSolution,
            AllowComment = AllowComment ?? outer.AllowComment,
            AllowSkipping = AllowSkipping ?? outer.AllowSkipping,
            ValidateResponses = ValidateResponses ?? outer.ValidateResponses,
        };
    }
}
