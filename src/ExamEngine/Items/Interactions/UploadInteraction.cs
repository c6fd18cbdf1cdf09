using ExamEngine.Items.Assets;
using ExamEngine.Items.Values;

namespace ExamEngine.Items.Interactions;

/// <summary><c>qti-upload-interaction</c>: a file is handed in.</summary>
public sealed class UploadInteraction : Interaction
{
    /// <summary>The largest file any interaction accepts, in bytes.</summary>
    public const long LargestFile = 10 * 1024 * 1024;

    private const int LongestId = 64;

    /// <summary>The media types the author accepts; empty accepts any.</summary>
    public IReadOnlyList<string> MediaTypes { get; init; } = [];

    /// <summary>The usual extensions of accepted files, with their dots; empty when none are known.</summary>
    public IReadOnlyList<string> Extensions => FileTypes.ExtensionsOf(MediaTypes);

    /// <summary>The largest file in bytes; above zero.</summary>
    public long MaxBytes { get; init; } = LargestFile;

    /// <summary>Whether files of a media type are accepted.</summary>
    public bool Accepts(string mediaType) => (MediaTypes.Count == 0 ? FileTypes.AcceptedByDefault : MediaTypes).Any(stated => FileTypes.Matches(stated, mediaType));

    internal override string? WhyNotFor(ResponseDeclaration declaration) =>
        WhyTypeDiffers(declaration, [BaseType.File], [Cardinality.Single]);

    // Whether there is such a file is for the server to say; here it can only look like one.
    internal override string? WhyUnknown(SingleValue value) =>
        value is FileValue { Name: { Length: <= LongestId } id } && id.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_')
            ? null
            : "That is not the id of a file that was handed in.";

    internal override string? WhyNotAllowed(Value answer) => answer is SingleValue single ? WhyUnknown(single) : "One file is expected.";

    internal override bool IsComplete(Value answer) => true;
}
