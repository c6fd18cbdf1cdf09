using System.Collections.Immutable;
using ExamEngine.Items.Expressions;

namespace ExamEngine.Tests;

/// <summary>A part of a test, with one rule of navigation and submission.</summary>
public sealed record TestPart(string Identifier, NavigationMode NavigationMode, SubmissionMode SubmissionMode, IReadOnlyList<AssessmentSection> Sections)
{
    /// <summary>All must be true for the part to be delivered.</summary>
    public ImmutableArray<Expression> PreConditions { get; init; } = [];

    /// <summary>Asked in order when the part is finished; the first that is true decides.</summary>
    public ImmutableArray<BranchRule> BranchRules { get; init; } = [];

    /// <summary>What the part says about item sessions.</summary>
    public ItemSessionSettings ItemSessions { get; init; } = new();

    /// <summary>The part's own time limits, if any.</summary>
    public TimeLimits? TimeLimits { get; init; }

    /// <summary>Words for the candidate about the part.</summary>
    public ImmutableArray<TestFeedback> Feedback { get; init; } = [];

    /// <summary>Whether there is a precondition or a branch rule in the part at any level, its own included.</summary>
    internal bool HasRules => !PreConditions.IsEmpty || !BranchRules.IsEmpty || Sections.Any(section => section.HasRules);

    internal bool IsLinear => NavigationMode == NavigationMode.Linear;

    internal bool IsSimultaneous => SubmissionMode == SubmissionMode.Simultaneous;
}
