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

    // What browsers and systems also say.
    private static readonly FrozenDictionary<string, string> Aliases = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["image/jpg"] = "image/jpeg",
        ["audio/x-wav"] = "audio/wav",
        ["audio/wave"] = "audio/wav",
        ["audio/mp3"] = "audio/mpeg",
        ["audio/x-flac"] = "audio/flac",
        ["audio/x-m4a"] = "audio/mp4",
        ["audio/webm"] = "video/webm",
        ["application/x-pdf"] = "application/pdf",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // The types whose files begin with a mark of their own.
    private static readonly FrozenSet<string> Told = Extensions.Keys
        .Where(type => !type.StartsWith("text/", StringComparison.Ordinal) && !IsArchive(type)).ToFrozenSet(StringComparer.Ordinal);

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

    /// <summary>The media type that a file's name suggests by its extension; <see langword="null"/> when it suggests none.</summary>
    public static string? OfName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var dot = name.LastIndexOf('.');
        return dot < 0 ? null : Extensions.FirstOrDefault(known => known.Value.Contains(name[dot..], StringComparer.OrdinalIgnoreCase)).Key;
    }

    /// <summary>
    /// Whether bytes can be a file of a media type: those of a kind that its bytes tell must be of it, and text holds no zero byte. Of other
    /// kinds anything can be said that no known kind contradicts.
    /// </summary>
    public static bool Fits(string mediaType, ReadOnlySpan<byte> bytes)
    {
        ArgumentNullException.ThrowIfNull(mediaType);
        var isText = mediaType.StartsWith("text/", StringComparison.Ordinal);
        return FileContent.MediaType(bytes) switch
        {
            Zip => IsArchive(mediaType),
            "image/svg+xml" or "text/vtt" when isText => true,
            { } told => mediaType == told || Aliases.GetValueOrDefault(mediaType) == told,
            null when isText => !bytes.Contains((byte)0),
            null => !IsArchive(mediaType) && !Told.Contains(Aliases.GetValueOrDefault(mediaType, mediaType)),
        };
    }

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
