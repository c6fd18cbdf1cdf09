using ExamEngine.Certification.Activities;
using ExamEngine.Certification.Applications;
using ExamEngine.Server.Applications;
using ExamEngine.Server.Certification;
using ExamEngine.Server.Records;
using ExamEngine.Server.Uploads;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ExamEngine.Server.Activities;

/// <summary>Takes evidence of activities, gives it to whoever may read it, and removes what need not be kept any longer. The files are among the documents.</summary>
internal sealed class ActivityEvidence(IDbContextFactory<ExamContext> contexts, ActivityCommands commands, DocumentFiles files, ProgrammesInForce programmes, TimeProvider clock)
{
    private const string Kind = "evidence";
    private const int MostAtOnce = 1000;

    /// <summary>Takes a file.</summary>
    /// <returns>Nothing when it is taken, or why not.</returns>
    public async Task<UploadRefusal?> TakeAsync(Guid id, ApplicationActor actor, HttpRequest request, CancellationToken gone)
    {
        await using var db = await contexts.CreateDbContextAsync(gone);
        if (await ActivityStore.ReadAsync(db, id) is not { Activity: var activity } || activity.Holder != actor.Account)
        {
            return new UploadRefusal(StatusCodes.Status404NotFound, ActivityCommands.Absent.Message!);
        }

        if (activity.WhyNoEvidence() is { } why)
        {
            return new UploadRefusal(StatusCodes.Status409Conflict, why);
        }

        var (file, refusal) = await files.TakeAsync(db, id, activity.Holder, Kind, request, gone);
        return file is null ? refusal : await KeepAsync(file, actor);
    }

    /// <summary>A file with its bytes; null when the activity has no such file.</summary>
    public async Task<ApplicationDocumentRow?> ReadAsync(Guid activity, string document, Guid? ofHolder)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await db.Activities.AnyAsync(a => a.Id == activity && (ofHolder == null || a.CandidateId == ofHolder))
            ? await db.ApplicationDocuments.AsNoTracking().SingleOrDefaultAsync(d => d.Id == document && d.ApplicationId == activity)
            : null;
    }

    /// <summary>How many files need not be kept any longer, by what the programmes say now.</summary>
    public async Task<OldEvidence> OldAsync() => new((await FindOldAsync()).Sum(old => old.Documents.Count), MostAtOnce);

    /// <summary>Removes them; at most 1,000 activities at once.</summary>
    /// <returns>How many files were removed.</returns>
    public async Task<OldEvidence> RemoveOldAsync(ApplicationActor actor)
    {
        var removed = 0;
        foreach (var (id, documents) in await FindOldAsync())
        {
            // What has come under audit meanwhile is left.
            var result = await commands.RunAsync(
                id,
                (_, activity, now) => Task.FromResult(activity.WaitsForAudit ? ActivityOutcome.Accept() : LoggedActivity.Remove(now, actor, documents)),
                also: async (db, _, _) => removed += await db.ApplicationDocuments.Where(d => d.ApplicationId == id && documents.Contains(d.Id)).ExecuteDeleteAsync());
            if (!result.Ok)
            {
                break;
            }
        }

        return new OldEvidence(removed, MostAtOnce);
    }

    private async Task<UploadRefusal?> KeepAsync(ApplicationDocumentRow file, ApplicationActor actor)
    {
        var isTwin = false;
        var result = await commands.RunAsync(
            file.ApplicationId,
            async (db, activity, now) =>
            {
                // Sent again after a lost reply: the file is here already.
                isTwin = await db.ApplicationDocuments.AnyAsync(d => d.ApplicationId == file.ApplicationId && d.Sha256 == file.Sha256 && d.Name == file.Name);
                return isTwin ? ActivityOutcome.Accept() : activity.Receive(now, actor, file.Id, file.Name);
            },
            also: (db, _, _) =>
            {
                db.ApplicationDocuments.Add(file);
                return Task.CompletedTask;
            });
        return result.Ok ? null : new UploadRefusal(StatusCodes.Status409Conflict, result.Message!);
    }

    private async Task<IReadOnlyList<(Guid Id, IReadOnlyList<string> Documents)>> FindOldAsync()
    {
        await using var db = await contexts.CreateDbContextAsync();
        var found = new List<(Guid, IReadOnlyList<string>)>();
        foreach (var programme in programmes.Programmes.Programmes)
        {
            var today = programme.Calendar.DateOf(Instant.FromDateTimeOffset(clock.GetUtcNow()));
            if (programme.InForce(today)?.Education is not { } education)
            {
                continue;
            }

            var before = programme.Calendar.Start(education.EvidenceKept.Before(today)).ToDateTimeOffset();
            var rows = await db.Activities.AsNoTracking()
                .Where(a => a.Programme == programme.Id && db.ApplicationDocuments.Any(d => d.ApplicationId == a.Id && d.ReceivedAt < before)).OrderBy(a => a.ChangedAt).Take(MostAtOnce).ToListAsync();
            found.AddRange(rows.Select(ActivityStore.Of).Select(stored => (stored.Id, stored.Activity.OldEvidence(before))).Where(old => old.Item2.Count > 0));
        }

        return found;
    }
}
