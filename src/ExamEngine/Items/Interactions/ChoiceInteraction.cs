using ExamEngine.Items.Values;

namespace ExamEngine.Items.Interactions;

/// <summary><c>qti-choice-interaction</c>: one or several choices from a list.</summary>
public sealed class ChoiceInteraction : ChoicesInteraction
{
    /// <summary>The fewest choices of a complete answer.</summary>
    public int MinChoices { get; init; }

    /// <summary>The most choices of an allowed answer; zero is no limit.</summary>
    public int MaxChoices { get; init; } = 1;

    /// <summary>How the choices are laid out.</summary>
    public Orientation Orientation { get; init; }

    internal override string? WhyNotFor(ResponseDeclaration declaration)
    {
        if (WhyTypeDiffers(declaration, [BaseType.Identifier], [Cardinality.Single, Cardinality.Multiple]) is { } differs)
        {
            return differs;
        }

        return declaration.Cardinality == Cardinality.Single && MaxChoices > 1
            ? $"allows {MaxChoices} choices, so its response must have the cardinality multiple"
            : null;
    }

    internal override string? WhyNotAllowed(Value answer) => WhyNotAllowed(answer, MaxChoices);

    internal override bool IsComplete(Value answer) => MembersOf(answer).Count >= MinChoices;
}
