using System.Collections.Immutable;
using ExamEngine.Items.Expressions;

namespace ExamEngine.Tests;

/// <summary>What a section holds: an <see cref="AssessmentSection"/> or an <see cref="AssessmentItemRef"/>.</summary>
public abstract record SectionChild
{
    private protected SectionChild(string identifier) => Identifier = identifier;

    /// <summary>The identifier, unique in the test.</summary>
    public string Identifier { get; init; }

    /// <summary>Whether selection must take it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether it keeps its place when its section is shuffled.</summary>
    public bool IsFixed { get; init; }

    /// <summary>All must be true for it to be delivered; they count in linear parts only.</summary>
    public ImmutableArray<Expression> PreConditions { get; init; } = [];

    /// <summary>Asked in order when it is finished; the first that is true decides. They count in linear parts only.</summary>
    public ImmutableArray<BranchRule> BranchRules { get; init; } = [];

    internal virtual bool HasRules => !PreConditions.IsEmpty || !BranchRules.IsEmpty;

    /// <summary>What it says about item sessions.</summary>
    public ItemSessionSettings ItemSessions { get; init; } = new();

    /// <summary>Its own time limits, if any.</summary>
    public TimeLimits? TimeLimits { get; init; }
}
