using ExamEngine.Items.Values;

namespace ExamEngine.Items.Interactions;

/// <summary><c>qti-inline-choice-interaction</c>: a drop-down within a text.</summary>
public sealed class InlineChoiceInteraction : ChoicesInteraction
{
    /// <inheritdoc />
    public override bool IsInline => true;

    internal override string? WhyNotFor(ResponseDeclaration declaration) =>
        WhyTypeDiffers(declaration, [BaseType.Identifier], [Cardinality.Single]);

    internal override string? WhyNotAllowed(Value answer) => WhyNotAllowed(answer, 1);

    internal override bool IsComplete(Value answer) => true;
}
