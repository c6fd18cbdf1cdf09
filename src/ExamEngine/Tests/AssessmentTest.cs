using System.Collections.Immutable;
using ExamEngine.Items;
using ExamEngine.Items.Processing;

namespace ExamEngine.Tests;

/// <summary>An assessment test: parts of sections of items.</summary>
public sealed record AssessmentTest(string Identifier, string Title, IReadOnlyList<TestPart> Parts)
{
    /// <summary>The outcome variables of the test, in the order of the file.</summary>
    public IReadOnlyList<OutcomeDeclaration> OutcomeDeclarations { get; init; } = [];

    /// <summary>How item variables become test outcomes.</summary>
    public ImmutableArray<ResponseRule> OutcomeProcessing { get; init; } = [];

    /// <summary>The time limits of the whole test, if any.</summary>
    public TimeLimits? TimeLimits { get; init; }

    /// <summary>Words for the candidate about the test.</summary>
    public ImmutableArray<TestFeedback> Feedback { get; init; } = [];

    /// <summary>All item references, in the order of the test.</summary>
    public IEnumerable<AssessmentItemRef> ItemRefs => Parts.SelectMany(part => part.Sections).SelectMany(section => section.ItemRefs);
}
