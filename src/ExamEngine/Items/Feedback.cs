using ExamEngine.Items.Values;

namespace ExamEngine.Items;

/// <summary>
/// A piece of feedback: shown, or with <paramref name="IsHiddenOnMatch"/> hidden, while an outcome is (or, when it holds several values,
/// contains) an identifier.
/// </summary>
public sealed record Feedback(FeedbackPlace Place, string OutcomeIdentifier, string Identifier, bool IsHiddenOnMatch, string? Title)
{
    /// <summary>Whether it is seen when the outcome has this value.</summary>
    public bool IsVisible(Value? outcome)
    {
        var matches = outcome switch
        {
            SingleValue single => single.Text == Identifier,
            ContainerValue container => container.Members.Any(member => member.Text == Identifier),
            _ => false,
        };
        return matches != IsHiddenOnMatch;
    }
}
