namespace ExamEngine.Tests;

/// <summary>Items and sections under one title; kept together, nothing else comes between them when a section is shuffled.</summary>
public sealed record AssessmentSection(string Identifier, string Title, bool KeepTogether, IReadOnlyList<SectionChild> Children)
    : SectionChild(Identifier)
{
    /// <summary>Whether candidates are told of the section.</summary>
    public bool IsVisible { get; init; } = true;

    /// <summary>The item references of the section and the sections in it, in order.</summary>
    public IEnumerable<AssessmentItemRef> ItemRefs => Children.SelectMany(child => child switch
    {
        AssessmentSection section => section.ItemRefs,
        AssessmentItemRef item => [item],
        _ => [],
    });
}
