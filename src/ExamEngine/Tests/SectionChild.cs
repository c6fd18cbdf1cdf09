namespace ExamEngine.Tests;

/// <summary>What a section holds: an <see cref="AssessmentSection"/> or an <see cref="AssessmentItemRef"/>.</summary>
public abstract record SectionChild
{
    private protected SectionChild(string identifier) => Identifier = identifier;

    /// <summary>The identifier, unique in the test.</summary>
    public string Identifier { get; init; }
}
