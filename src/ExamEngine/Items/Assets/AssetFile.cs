namespace ExamEngine.Items.Assets;

/// <summary>
/// What is known of a file that items show, from its bytes: its media type (<see langword="null"/> when it is none this engine knows), for
/// pictures the size in pixels (zero when the file does not say), and the words of a captions file.
/// </summary>
public sealed record AssetFile(string? MediaType, int Width = 0, int Height = 0, string? Words = null)
{
    /// <summary>Whether the file is a picture.</summary>
    public bool IsPicture => MediaType?.StartsWith("image/", StringComparison.Ordinal) == true;

    /// <summary>Whether the file is sound or video.</summary>
    public bool IsMedia => MediaType is not null && (MediaType.StartsWith("audio/", StringComparison.Ordinal) || MediaType.StartsWith("video/", StringComparison.Ordinal));

    /// <summary>What the bytes of a file tell. What the file is called does not matter.</summary>
    public static AssetFile Of(ReadOnlySpan<byte> bytes)
    {
        var mediaType = FileContent.MediaType(bytes);
        var (width, height) = PictureSize.Of(mediaType, bytes);
        return new AssetFile(mediaType, width, height, mediaType == "text/vtt" ? Captions.Words(bytes) : null);
    }
}
