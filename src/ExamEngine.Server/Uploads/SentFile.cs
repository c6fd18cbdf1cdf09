using System.Globalization;
using ExamEngine.Items.Assets;
using Microsoft.Net.Http.Headers;

namespace ExamEngine.Server.Uploads;

/// <summary>A file as the browser sent it, with the name and type it gave.</summary>
/// <param name="Name">The name without folders.</param>
/// <param name="MediaType">What the browser calls it; what the name suggests, when the browser does not know.</param>
/// <param name="Bytes">All of it.</param>
internal sealed record SentFile(string Name, string MediaType, byte[] Bytes)
{
    private const int LongestName = 200;
    private const string Unknown = "application/octet-stream";

    /// <summary>Reads a request; the body is read no further than the limits allow.</summary>
    public static async Task<(SentFile? File, UploadRefusal? Refusal)> ReadAsync(HttpRequest request, FileLimits limits, CancellationToken gone)
    {
        if (NameIn(request) is not { } name)
        {
            return (null, new UploadRefusal(StatusCodes.Status400BadRequest, "The file has no name. Choose the file again."));
        }

        var mediaType = TypeIn(request) is { } told and not Unknown ? told : FileTypes.OfName(name) ?? Unknown;
        if (!limits.Accepts(mediaType))
        {
            return (null, new UploadRefusal(StatusCodes.Status415UnsupportedMediaType, $"Files of this kind are not taken here.{Wanted(limits)}"));
        }

        if (await BytesOf(request, limits.MaxBytes, gone) is not { } bytes)
        {
            return (null, new UploadRefusal(StatusCodes.Status413PayloadTooLarge, $"The file is too large; at most {Amount(limits.MaxBytes)} are taken here."));
        }

        if (bytes.Length == 0)
        {
            return (null, new UploadRefusal(StatusCodes.Status400BadRequest, "The file is empty. Choose another one."));
        }

        return FileTypes.Fits(mediaType, bytes)
            ? (new SentFile(name, mediaType, bytes), null)
            : (null, new UploadRefusal(StatusCodes.Status415UnsupportedMediaType, $"What is in the file is not what its name says.{Wanted(limits)}"));
    }

    private static string? NameIn(HttpRequest request)
    {
        var sent = Uri.UnescapeDataString(request.Headers["X-File-Name"].ToString());
        var name = new string([.. sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..].Where(c => !char.IsControl(c) && !char.IsSurrogate(c))]).Trim();
        return name.Length == 0 ? null : name.Length <= LongestName ? name : name[^LongestName..];
    }

    private static string? TypeIn(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) ? type.MediaType.Value?.ToLowerInvariant() : null;

    private static async Task<byte[]?> BytesOf(HttpRequest request, long most, CancellationToken gone)
    {
        if (request.ContentLength > most)
        {
            return null;
        }

        // It grows with what comes: a size that is only announced takes no memory.
        using var kept = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, gone)) > 0)
        {
            if (kept.Length + read > most)
            {
                return null;
            }

            kept.Write(buffer, 0, read);
        }

        return kept.ToArray();
    }

    private static string Wanted(FileLimits limits) =>
        limits.Extensions is { Count: > 0 } extensions ? $" Choose one of these: {string.Join(", ", extensions)}." : " Choose another file.";

    private static string Amount(long bytes) => bytes >= 1024 * 1024
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024.0 * 1024):0.#} MB")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / 1024)} KB");
}
