namespace ExamEngine.Tests;

/// <summary>
/// Items and sections under one title. An invisible section that is not kept together mixes with the other children when the section
/// around it is shuffled.
/// </summary>
public sealed record AssessmentSection(string Identifier, string Title, bool KeepTogether, IReadOnlyList<SectionChild> Children)
    : SectionChild(Identifier)
{
    /// <summary>Whether candidates are told of the section.</summary>
    public bool IsVisible { get; init; } = true;

    /// <summary>Which children a candidate gets; all when <see langword="null"/>.</summary>
    public Selection? Selection { get; init; }

    /// <summary>Whether the children come in a random order.</summary>
    public bool IsShuffled { get; init; }

    internal override bool HasRules => base.HasRules || Children.Any(child => child.HasRules);

    /// <summary>The item references of the section and the sections in it, in order.</summary>
    public IEnumerable<AssessmentItemRef> ItemRefs => Children.SelectMany(child => child switch
    {
        AssessmentSection section => section.ItemRefs,
        AssessmentItemRef item => [item],
        _ => [],
    });
}
