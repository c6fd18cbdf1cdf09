using ExamEngine.Certification.Applications;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Records;
using ExamEngine.Server.Uploads;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Applications;

/// <summary>Takes documents of applications, and gives them to whoever may read them. They are kept in the database, out of reach of the web server.</summary>
internal sealed class ApplicationDocuments(IDbContextFactory<ExamContext> contexts, ApplicationCommands commands, DocumentFiles files)
{
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

        var (file, refusal) = await files.TakeAsync(db, id, application.Applicant, kind, request, gone);
        return file is null ? refusal : await KeepAsync(file, actor);
    }

    /// <summary>A document with its bytes; null when the application has no such document.</summary>
    public async Task<ApplicationDocumentRow?> ReadAsync(Guid application, string document, Guid? ofCandidate)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await db.Applications.AnyAsync(a => a.Id == application && (ofCandidate == null || a.CandidateId == ofCandidate))
            ? await db.ApplicationDocuments.AsNoTracking().SingleOrDefaultAsync(d => d.Id == document && d.ApplicationId == application)
            : null;
    }

    private async Task<UploadRefusal?> KeepAsync(ApplicationDocumentRow file, ApplicationActor actor)
    {
        var isTwin = false;
        var result = await commands.RunAsync(
            file.ApplicationId,
            operation: null,
            async (db, application, now) =>
            {
                // Sent again after a lost reply: the file is here already, and is the one that counts.
                isTwin = application.Documents.FirstOrDefault(d => d.Kind == file.Kind) is { } last
                    && await db.ApplicationDocuments.AnyAsync(d => d.Id == last.Id && d.Sha256 == file.Sha256 && d.Name == file.Name);
                return isTwin ? ApplicationOutcome.Accept() : application.Receive(now, actor, file.Id, file.Kind, file.Name);
            },
            also: (db, _) =>
            {
                if (!isTwin)
                {
                    db.ApplicationDocuments.Add(file);
                }

                return Task.FromResult<OpResult?>(null);
            });
        return result.Ok ? null : new UploadRefusal(StatusCodes.Status409Conflict, result.Message!);
    }
}
