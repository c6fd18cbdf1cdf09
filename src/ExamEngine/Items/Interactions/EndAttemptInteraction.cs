using ExamEngine.Items.Values;

namespace ExamEngine.Items.Interactions;

/// <summary><c>qti-end-attempt-interaction</c>: a button that ends the attempt, such as one that asks for a hint.</summary>
public sealed class EndAttemptInteraction : Interaction
{
    /// <summary>The words on the button.</summary>
    public required string Title { get; init; }

    /// <inheritdoc />
    public override bool IsInline => true;

    internal override string? WhyNotFor(ResponseDeclaration declaration) =>
        WhyTypeDiffers(declaration, [BaseType.Boolean], [Cardinality.Single]);

    internal override string? WhyUnknown(SingleValue value) => null;

    internal override string? WhyNotAllowed(Value answer) => null;

    internal override bool IsComplete(Value answer) => true;
}
