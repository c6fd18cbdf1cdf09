using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ExamEngine.Items.Assets;

/// <summary>The media types of files this engine knows, told by their bytes, and the extensions they usually have.</summary>
public static class FileTypes
{
    private const string Zip = "application/zip";

    private static readonly FrozenDictionary<string, string[]> Extensions = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["application/pdf"] = [".pdf"],
        ["application/zip"] = [".zip"],
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"] = [".docx"],
        ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] = [".xlsx"],
        ["application/vnd.openxmlformats-officedocument.presentationml.presentation"] = [".pptx"],
        ["application/vnd.oasis.opendocument.text"] = [".odt"],
        ["application/vnd.oasis.opendocument.spreadsheet"] = [".ods"],
        ["text/plain"] = [".txt", ".log"],
        ["text/csv"] = [".csv"],
        ["image/png"] = [".png"],
        ["image/jpeg"] = [".jpg", ".jpeg"],
        ["image/gif"] = [".gif"],
        ["image/webp"] = [".webp"],
        ["image/svg+xml"] = [".svg"],
        ["audio/wav"] = [".wav"],
        ["audio/mpeg"] = [".mp3"],
        ["audio/ogg"] = [".ogg", ".oga"],
        ["audio/mp4"] = [".m4a"],
        ["audio/flac"] = [".flac"],
        ["video/mp4"] = [".mp4"],
        ["video/webm"] = [".webm"],
        ["video/ogg"] = [".ogv"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What is accepted where the author of an upload does not say: documents, pictures and plain text.</summary>
    public static ImmutableArray<string> AcceptedByDefault { get; } =
    [
        "application/pdf",
        "text/plain",
        "text/csv",
        "image/png",
        "image/jpeg",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.oasis.opendocument.text",
    ];

    /// <summary>The media types whose files are compressed archives, and look like nothing else.</summary>
    public static bool IsArchive(string mediaType) => mediaType is Zip or "application/x-zip-compressed"
        || mediaType.StartsWith("application/vnd.openxmlformats-officedocument.", StringComparison.Ordinal)
        || mediaType.StartsWith("application/vnd.oasis.opendocument.", StringComparison.Ordinal);

    /// <summary>The usual extensions of files of these types, with their dots. None stated: of those accepted by default.</summary>
    public static ImmutableArray<string> ExtensionsOf(IReadOnlyCollection<string> mediaTypes) =>
        [.. (mediaTypes.Count == 0 ? AcceptedByDefault : mediaTypes)
            .SelectMany(stated => Extensions.Where(known => Matches(stated, known.Key)).OrderBy(known => known.Key, StringComparer.Ordinal).SelectMany(known => known.Value))
            .Distinct(StringComparer.Ordinal)];

    /// <summary>Whether a stated media type, which may be <c>*/*</c> or end with <c>/*</c>, is that of a file.</summary>
    public static bool Matches(string stated, string mediaType)
    {
        ArgumentNullException.ThrowIfNull(stated);
        ArgumentNullException.ThrowIfNull(mediaType);
        return stated == "*/*"
            || string.Equals(stated, mediaType, StringComparison.OrdinalIgnoreCase)
            || (stated.EndsWith("/*", StringComparison.Ordinal) && mediaType.StartsWith(stated[..^1], StringComparison.OrdinalIgnoreCase));
    }
}
