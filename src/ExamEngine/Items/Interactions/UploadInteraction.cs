using ExamEngine.Items.Values;

namespace ExamEngine.Items.Interactions;

/// <summary><c>qti-upload-interaction</c>: a file is handed in.</summary>
public sealed class UploadInteraction : Interaction
{
    /// <summary>The media types the author accepts; empty accepts any.</summary>
    public IReadOnlyList<string> MediaTypes { get; init; } = [];

    internal override string? WhyNotFor(ResponseDeclaration declaration) =>
        WhyTypeDiffers(declaration, [BaseType.File], [Cardinality.Single]);

    internal override string? WhyUnknown(SingleValue value) => null;

    internal override string? WhyNotAllowed(Value answer) => null;

    internal override bool IsComplete(Value answer) => true;
}
