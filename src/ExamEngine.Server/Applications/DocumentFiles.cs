using System.Buffers.Text;
using System.Security.Cryptography;
using ExamEngine.Server.Records;
using ExamEngine.Server.Uploads;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Applications;

/// <summary>Looks at the files that candidates hand in, with applications or as evidence: number, type, size, virus scan.</summary>
internal sealed class DocumentFiles(VirusScan scan, TimeProvider clock)
{
    /// <summary>The most files of one candidate: of all applications and activities, replaced ones included.</summary>
    public const int MostFiles = 200;

    /// <summary>What is taken: documents, pictures and plain text, up to 10 MB.</summary>
    public static FileLimits Limits { get; } = new([], FileLimits.Largest);

    /// <summary>Reads a file from a request.</summary>
    /// <param name="db">The database.</param>
    /// <param name="owner">The application or the activity it belongs to.</param>
    /// <param name="candidate">The candidate's account.</param>
    /// <param name="kind">The kind of document.</param>
    /// <param name="request">The request, whose body it is.</param>
    /// <param name="gone">The browser went away.</param>
    /// <returns>The file, not written yet; or why it is not taken.</returns>
    public async Task<(ApplicationDocumentRow? File, UploadRefusal? Refusal)> TakeAsync(ExamContext db, Guid owner, Guid candidate, string kind, HttpRequest request, CancellationToken gone)
    {
        var count = await db.ApplicationDocuments.CountAsync(
            d => db.Applications.Any(a => a.Id == d.ApplicationId && a.CandidateId == candidate) || db.Activities.Any(a => a.Id == d.ApplicationId && a.CandidateId == candidate), gone);
        if (count >= MostFiles)
        {
            return (null, new UploadRefusal(StatusCodes.Status409Conflict, $"You have handed in {MostFiles} files, which is the most there can be. Write to us."));
        }

        var (sent, refusal) = await SentFile.ReadAsync(request, Limits, gone);
        if (sent is null)
        {
            return (null, refusal);
        }

        var (state, found) = await scan.LookAsync(sent.Bytes, gone);
        return found
            ? (null, new UploadRefusal(StatusCodes.Status422UnprocessableEntity, "The virus scanner has found something in this file, and it was not taken. Look at it on your computer, and hand in a clean one."))
            : (Row(owner, kind, sent, state), null);
    }

    private ApplicationDocumentRow Row(Guid owner, string kind, SentFile sent, ScanState state) => new()
    {
        Id = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16)),
        ApplicationId = owner,
        Kind = kind,
        Name = sent.Name,
        MediaType = sent.MediaType,
        Size = sent.Bytes.Length,
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(sent.Bytes)),
        Content = sent.Bytes,
        ReceivedAt = clock.GetUtcNow(),
        Scan = state,
    };
}
