using ExamEngine.Items.Assets;
using ExamEngine.Items.Interactions;

namespace ExamEngine.Server.Uploads;

/// <summary>Which files are taken.</summary>
/// <param name="MediaTypes">The media types; empty for documents, pictures and plain text.</param>
/// <param name="MaxBytes">The largest file in bytes; above zero.</param>
internal sealed record FileLimits(IReadOnlyList<string> MediaTypes, long MaxBytes)
{
    /// <summary>The largest file anywhere, in bytes.</summary>
    public const long Largest = UploadInteraction.LargestFile;

    /// <summary>The usual extensions of files that are taken, with their dots.</summary>
    public IReadOnlyList<string> Extensions => FileTypes.ExtensionsOf(MediaTypes);

    /// <summary>Those of an interaction.</summary>
    public static FileLimits Of(UploadInteraction interaction) => new(interaction.MediaTypes, interaction.MaxBytes);

    /// <summary>Whether files of a media type are taken.</summary>
    public bool Accepts(string mediaType) => (MediaTypes.Count == 0 ? FileTypes.AcceptedByDefault : MediaTypes).Any(stated => FileTypes.Matches(stated, mediaType));
}
