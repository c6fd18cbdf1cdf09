namespace ExamEngine.Qti.Packages;

/// <summary>A kind of file that items may use: its extension, media type, and how its content begins.</summary>
/// <param name="MediaType">As it is served.</param>
/// <param name="IsOfKind">Whether bytes begin as files of this kind do.</param>
internal sealed record AssetKind(string MediaType, Func<byte[], bool> IsOfKind)
{
    private static readonly Dictionary<string, AssetKind> ByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        ["png"] = new("image/png", bytes => Has(bytes, 0, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])),
        ["jpg"] = new("image/jpeg", bytes => Has(bytes, 0, [0xFF, 0xD8, 0xFF])),
        ["jpeg"] = new("image/jpeg", bytes => Has(bytes, 0, [0xFF, 0xD8, 0xFF])),
        ["gif"] = new("image/gif", bytes => Has(bytes, 0, "GIF87a"u8) || Has(bytes, 0, "GIF89a"u8)),
        ["webp"] = new("image/webp", bytes => Has(bytes, 0, "RIFF"u8) && Has(bytes, 8, "WEBP"u8)),
        ["svg"] = new("image/svg+xml", _ => true),
        ["mp3"] = new("audio/mpeg", bytes => Has(bytes, 0, "ID3"u8) || (bytes.Length > 1 && bytes[0] == 0xFF && (bytes[1] & 0xE0) == 0xE0)),
        ["wav"] = new("audio/wav", bytes => Has(bytes, 0, "RIFF"u8) && Has(bytes, 8, "WAVE"u8)),
        ["ogg"] = new("audio/ogg", IsOgg),
        ["oga"] = new("audio/ogg", IsOgg),
        ["opus"] = new("audio/ogg", IsOgg),
        ["ogv"] = new("video/ogg", IsOgg),
        ["m4a"] = new("audio/mp4", IsMp4),
        ["mp4"] = new("video/mp4", IsMp4),
        ["m4v"] = new("video/mp4", IsMp4),
        ["webm"] = new("video/webm", bytes => Has(bytes, 0, [0x1A, 0x45, 0xDF, 0xA3])),
        ["vtt"] = new("text/vtt", bytes => Has(bytes, 0, "WEBVTT"u8) || Has(bytes, 3, "WEBVTT"u8)),
        ["css"] = new("text/css", _ => true),
        ["woff"] = new("font/woff", bytes => Has(bytes, 0, "wOFF"u8)),
        ["woff2"] = new("font/woff2", bytes => Has(bytes, 0, "wOF2"u8)),
        ["ttf"] = new("font/ttf", bytes => Has(bytes, 0, [0, 1, 0, 0]) || Has(bytes, 0, "true"u8)),
        ["otf"] = new("font/otf", bytes => Has(bytes, 0, "OTTO"u8)),
    };

    /// <summary>The kind a file is by its name; <see langword="null"/> when files of that name are not taken.</summary>
    public static AssetKind? Of(string path) =>
        path.LastIndexOf('.') is var dot and >= 0 ? ByExtension.GetValueOrDefault(path[(dot + 1)..]) : null;

    private static bool IsOgg(byte[] bytes) => Has(bytes, 0, "OggS"u8);

    private static bool IsMp4(byte[] bytes) => Has(bytes, 4, "ftyp"u8);

    private static bool Has(byte[] bytes, int at, ReadOnlySpan<byte> start) => bytes.Length >= at && bytes.AsSpan(at).StartsWith(start);
}
