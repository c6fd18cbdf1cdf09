using ExamEngine.Items.Expressions;
using ExamEngine.Items.Values;

namespace ExamEngine.Items.Interactions;

/// <summary>An interaction whose answer is typed.</summary>
public abstract class TextInteraction : Interaction
{
    private protected TextInteraction()
    {
    }

    /// <summary>The most characters of an allowed answer.</summary>
    public const int MaxLength = 20_000;

    /// <summary>About how many characters the author expects, when stated.</summary>
    public int? ExpectedLength { get; init; }

    /// <summary>What a complete answer looks like, when stated. An answer that does not is kept, as incomplete.</summary>
    public TextPattern? Pattern { get; init; }

    /// <summary>The words shown while nothing is typed, when stated.</summary>
    public string? Placeholder { get; init; }

    /// <summary>The base in which a typed number is written, from 2 to 36.</summary>
    public int NumberBase { get; init; } = 10;

    /// <summary>A second response variable, which keeps what was typed as text, when stated.</summary>
    public string? StringIdentifier { get; init; }

    internal override string? WhyUnknown(SingleValue value) => null;

    internal override string? WhyNotAllowed(Value answer) => null;

    internal override bool IsComplete(Value answer) => Pattern is null || answer is not SingleValue text || Pattern.IsMatch(text.Text);
}
