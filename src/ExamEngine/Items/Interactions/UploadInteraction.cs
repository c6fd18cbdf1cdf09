using ExamEngine.Items.Assets;
using ExamEngine.Items.Values;

namespace ExamEngine.Items.Interactions;

/// <summary><c>qti-upload-interaction</c>: a file is handed in.</summary>
public sealed class UploadInteraction : Interaction
{
    /// <summary>The largest file any interaction accepts, in bytes.</summary>
    public const long LargestFile = 10 * 1024 * 1024;

    /// <summary>The media types the author accepts; empty accepts any.</summary>
    public IReadOnlyList<string> MediaTypes { get; init; } = [];

    /// <summary>The usual extensions of accepted files, with their dots; empty when none are known.</summary>
    public IReadOnlyList<string> Extensions => FileTypes.ExtensionsOf(MediaTypes);

    /// <summary>The largest file in bytes; above zero.</summary>
    public long MaxBytes { get; init; } = LargestFile;

    internal override string? WhyNotFor(ResponseDeclaration declaration) =>
        WhyTypeDiffers(declaration, [BaseType.File], [Cardinality.Single]);

    internal override string? WhyUnknown(SingleValue value) => null;

    internal override string? WhyNotAllowed(Value answer) => null;

    internal override bool IsComplete(Value answer) => true;
}
