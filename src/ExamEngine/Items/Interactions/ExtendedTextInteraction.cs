namespace ExamEngine.Items.Interactions;

/// <summary><c>qti-extended-text-interaction</c>: a text of several lines.</summary>
public sealed class ExtendedTextInteraction : TextInteraction
{
    /// <summary>How many lines the author expects, when stated.</summary>
    public int? ExpectedLines { get; init; }

    internal override string? WhyNotFor(ResponseDeclaration declaration) =>
        WhyTypeDiffers(declaration, [BaseType.String], [Cardinality.Single]);
}
