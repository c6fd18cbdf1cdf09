using System.Buffers.Text;
using System.Security.Cryptography;
using ExamEngine.Certification.Applications;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Records;
using ExamEngine.Server.Uploads;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Applications;

/// <summary>Takes documents of applications, and gives them to whoever may read them. They are kept in the database, out of reach of the web server.</summary>
internal sealed class ApplicationDocuments(IDbContextFactory<ExamContext> contexts, ApplicationCommands commands, VirusScan scan, TimeProvider clock)
{
    /// <summary>The most files of one candidate, of all applications and replaced ones included.</summary>
    public const int MostFiles = 200;

    /// <summary>What is taken: documents, pictures and plain text, up to 10 MB.</summary>
    public static FileLimits Limits { get; } = new([], FileLimits.Largest);

    /// <summary>Takes a file for a kind of document.</summary>
    /// <returns>Nothing when it is taken, or why not.</returns>
    public async Task<UploadRefusal?> TakeAsync(Guid id, ApplicationActor actor, string kind, HttpRequest request, CancellationToken gone)
    {
        await using var db = await contexts.CreateDbContextAsync(gone);
        if (await ApplicationStore.ReadAsync(db, id) is not { Application: var application } || application.Applicant != actor.Account)
        {
            return new UploadRefusal(StatusCodes.Status404NotFound, ApplicationCommands.Absent.Message!);
        }

        if (application.WhyNoDocument(kind) is { } why)
        {
            return new UploadRefusal(StatusCodes.Status409Conflict, why);
        }

        if (await db.ApplicationDocuments.CountAsync(d => db.Applications.Any(a => a.Id == d.ApplicationId && a.CandidateId == application.Applicant), gone) >= MostFiles)
        {
            return new UploadRefusal(StatusCodes.Status409Conflict, $"You have handed in {MostFiles} files, which is the most there can be. Write to us.");
        }

        var (sent, refusal) = await SentFile.ReadAsync(request, Limits, gone);
        if (sent is null)
        {
            return refusal;
        }

        var (state, found) = await scan.LookAsync(sent.Bytes, gone);
        return found
            ? new UploadRefusal(StatusCodes.Status422UnprocessableEntity, "The virus scanner has found something in this file, and it was not taken. Look at it on your computer, and hand in a clean one.")
            : await KeepAsync(id, actor, kind, sent, state);
    }

    /// <summary>A document with its bytes; null when the application has no such document.</summary>
    public async Task<ApplicationDocumentRow?> ReadAsync(Guid application, string document, Guid? ofCandidate)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await db.Applications.AnyAsync(a => a.Id == application && (ofCandidate == null || a.CandidateId == ofCandidate))
            ? await db.ApplicationDocuments.AsNoTracking().SingleOrDefaultAsync(d => d.Id == document && d.ApplicationId == application)
            : null;
    }

    private async Task<UploadRefusal?> KeepAsync(Guid id, ApplicationActor actor, string kind, SentFile sent, ScanState state)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(sent.Bytes));
        var file = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
        var isTwin = false;
        var result = await commands.RunAsync(
            id,
            operation: null,
            async (db, application, now) =>
            {
                // Sent again after a lost reply: the file is here already, and is the one that counts.
                isTwin = application.Documents.FirstOrDefault(d => d.Kind == kind) is { } last
                    && await db.ApplicationDocuments.AnyAsync(d => d.Id == last.Id && d.Sha256 == hash && d.Name == sent.Name);
                return isTwin ? ApplicationOutcome.Accept() : application.Receive(now, actor, file, kind, sent.Name);
            },
            also: (db, _) =>
            {
                if (!isTwin)
                {
                    db.ApplicationDocuments.Add(Row(id, kind, sent, state, hash, file));
                }

                return Task.FromResult<OpResult?>(null);
            });
        return result.Ok ? null : new UploadRefusal(StatusCodes.Status409Conflict, result.Message!);
    }

    private ApplicationDocumentRow Row(Guid id, string kind, SentFile sent, ScanState state, string hash, string file) => new()
    {
        Id = file,
        ApplicationId = id,
        Kind = kind,
        Name = sent.Name,
        MediaType = sent.MediaType,
        Size = sent.Bytes.Length,
        Sha256 = hash,
        Content = sent.Bytes,
        ReceivedAt = clock.GetUtcNow(),
        Scan = state,
    };
}
