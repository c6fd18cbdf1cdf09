using System.Collections.Immutable;
using ExamEngine.Items;
using ExamEngine.Items.Processing;
using ExamEngine.Qti;

namespace ExamEngine.Tests;

/// <summary>An assessment test: parts of sections of items.</summary>
public sealed record AssessmentTest(string Identifier, string Title, IReadOnlyList<TestPart> Parts)
{
    /// <summary>The outcome variables of the test, in the order of the file.</summary>
    public IReadOnlyList<OutcomeDeclaration> OutcomeDeclarations { get; init; } = [];

    /// <summary>How item variables become test outcomes.</summary>
    public ImmutableArray<ResponseRule> OutcomeProcessing { get; init; } = [];

    /// <summary>
    /// The name of the weight that multiplies the points of items: the one outcome processing takes SCORE with; without outcome processing
    /// the only one there is. <see langword="null"/> when there is none, or no single one.
    /// </summary>
    public string? ScoreWeight { get; init; }

    /// <summary>Why no examination can be given by this test, though it can be read; empty when one can. Each is a sentence with its place.</summary>
    public IReadOnlyList<QtiProblem> DeliveryObstacles { get; init; } = [];

    /// <summary>The time limits of the whole test, if any.</summary>
    public TimeLimits? TimeLimits { get; init; }

    /// <summary>Words for the candidate about the test.</summary>
    public ImmutableArray<TestFeedback> Feedback { get; init; } = [];

    /// <summary>All item references, in the order of the test.</summary>
    public IEnumerable<AssessmentItemRef> ItemRefs => Parts.SelectMany(part => part.Sections).SelectMany(section => section.ItemRefs);
}
