using ExamEngine.Items.Values;

namespace ExamEngine.Items.Interactions;

/// <summary><c>qti-order-interaction</c>: choices put into an order.</summary>
public sealed class OrderInteraction : ChoicesInteraction
{
    /// <summary>The fewest choices of a complete answer; <see langword="null"/> asks for all of them.</summary>
    public int? MinChoices { get; init; }

    /// <summary>The most choices of an allowed answer; <see langword="null"/> is all of them.</summary>
    public int? MaxChoices { get; init; }

    /// <summary>How the choices are laid out.</summary>
    public Orientation Orientation { get; init; }

    /// <summary>The fewest choices of a complete answer, as a number.</summary>
    public int Fewest => MinChoices ?? Choices.Length;

    /// <summary>The most choices of an allowed answer, as a number.</summary>
    public int Most => MaxChoices ?? Choices.Length;

    internal override string? WhyNotFor(ResponseDeclaration declaration) =>
        WhyTypeDiffers(declaration, [BaseType.Identifier], [Cardinality.Ordered]);

    internal override string? WhyNotAllowed(Value answer) => WhyNotAllowed(answer, Most);

    internal override bool IsComplete(Value answer) => MembersOf(answer).Count >= Fewest;
}
