namespace ExamEngine.Tests;

/// <summary>An assessment test: parts of sections of items.</summary>
public sealed record AssessmentTest(string Identifier, string Title, IReadOnlyList<TestPart> Parts)
{
    /// <summary>All item references, in the order of the test.</summary>
    public IEnumerable<AssessmentItemRef> ItemRefs => Parts.SelectMany(part => part.Sections).SelectMany(section => section.ItemRefs);
}
