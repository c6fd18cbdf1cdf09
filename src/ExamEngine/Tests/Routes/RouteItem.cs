namespace ExamEngine.Tests.Routes;

/// <summary>An item at its place in one candidate's route.</summary>
/// <param name="Position">The place in the whole route, from zero.</param>
/// <param name="Part">The part it is in.</param>
/// <param name="Section">The innermost section it is in.</param>
/// <param name="ItemRef">What the test says of it.</param>
/// <param name="Occurrence">How often the same reference came before, from zero; above it only when drawn with replacement.</param>
/// <param name="Control">What the candidate may do with it.</param>
public sealed record RouteItem(int Position, TestPart Part, RouteSection Section, AssessmentItemRef ItemRef, int Occurrence, ItemSessionControl Control)
{
    /// <summary>Whether the item is in the section, at any depth.</summary>
    public bool IsIn(RouteSection section) => Section.Outwards.Contains(section);

    /// <summary>Whether the item is in a section of this identifier, at any depth.</summary>
    public bool IsIn(string sectionIdentifier) => Section.Outwards.Any(section => section.Section.Identifier == sectionIdentifier);
}
