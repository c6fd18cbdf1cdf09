namespace ExamEngine.Items.Interactions;

/// <summary><c>qti-text-entry-interaction</c>: a short text or a number within a text.</summary>
public sealed class TextEntryInteraction : TextInteraction
{
    /// <inheritdoc />
    public override bool IsInline => true;

    internal override string? WhyNotFor(ResponseDeclaration declaration) =>
        WhyTypeDiffers(declaration, [BaseType.String, BaseType.Integer, BaseType.Float], [Cardinality.Single]);
}
