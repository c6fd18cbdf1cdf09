using ExamEngine.Items.Values;

namespace ExamEngine.Tests;

/// <summary>Words for the candidate that depend on a test outcome.</summary>
/// <param name="OutcomeIdentifier">The outcome that decides.</param>
/// <param name="Identifier">The value that is looked for in it.</param>
/// <param name="ShowsOnMatch">Whether it is shown when the value is there, or hidden then and shown otherwise.</param>
/// <param name="AtEnd">Whether it is for the end of the test or part; else it is for while it goes on.</param>
/// <param name="Title">The heading; may be empty.</param>
/// <param name="Text">What it says, without markup.</param>
public sealed record TestFeedback(string OutcomeIdentifier, string Identifier, bool ShowsOnMatch, bool AtEnd, string Title, string Text)
{
    /// <summary>Whether it is shown, given the value of its outcome.</summary>
    public bool IsShown(Value? outcome)
    {
        var matches = outcome switch
        {
            SingleValue single => single.Text == Identifier,
            ContainerValue container => container.Members.Any(member => member.Text == Identifier),
            _ => false,
        };
        return matches == ShowsOnMatch;
    }
}
