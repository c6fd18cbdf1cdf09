using System.Security.Cryptography;
using ExamEngine.Certification;
using ExamEngine.Certification.Activities;
using ExamEngine.Certification.Applications;
using ExamEngine.Certification.Programmes;
using ExamEngine.Server.Certification;
using ExamEngine.Server.Certification.Facts;
using ExamEngine.Server.Outbox;
using ExamEngine.Server.Records;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Route = ExamEngine.Certification.Programmes.Route;

namespace ExamEngine.Server.Activities;

/// <summary>
/// Draws the sample that is audited. For a recertification it is drawn when an application relies on the activities: who knew it before would know whether to be honest.
/// Where a credential is kept up without applications, it is drawn when an activity is logged.
/// </summary>
internal sealed class AuditSampling(ProgrammesInForce programmes, CandidateFacts facts)
{
    private static readonly ApplicationStage[] UnderWay =
        [ApplicationStage.Incomplete, ApplicationStage.Examination, ApplicationStage.Review, ApplicationStage.Appeal];

    /// <summary>An application was submitted: if its route counts activities, the sample decides whether they are audited. In the transaction of the submission.</summary>
    public async Task SubmittedAsync(ExamContext db, Guid holder, Route route, ProgrammeVersion version, DateTimeOffset now)
    {
        if (EducationWindow.IsAskedBy(version, route))
        {
            await ChooseAsync(db, holder, programmes.Programmes.Awarding(route.Credential)!, window => window.Credential == route.Credential, now);
        }
    }

    /// <summary>An activity was logged: it belongs to the sample if the others of its period do. In the transaction in which it was logged.</summary>
    public async Task LoggedAsync(ExamContext db, Guid holder, Programme programme, DateTimeOffset now)
    {
        if (programme.InForce(programme.Calendar.DateOf(Instant.FromDateTimeOffset(now))) is not { } version)
        {
            return;
        }

        var submitted = await db.Applications.Where(a => a.CandidateId == holder && a.Programme == programme.Id && UnderWay.Contains(a.Stage)).Select(a => new { a.Credential, a.Route }).ToListAsync();
        var relying = submitted
            .Where(a => version.Routes.FirstOrDefault(route => route.Id == a.Route) is { } route && EducationWindow.IsAskedBy(version, route)).Select(a => new CredentialId(a.Credential)).ToHashSet();
        await ChooseAsync(db, holder, programme, window => window.IsRolling || relying.Contains(window.Credential), now);
    }

    private async Task ChooseAsync(ExamContext db, Guid holder, Programme programme, Func<EducationWindow, bool> isDrawn, DateTimeOffset now)
    {
        var day = programme.Calendar.DateOf(Instant.FromDateTimeOffset(now));
        if (programme.InForce(day)?.Education is not { } education)
        {
            return;
        }

        var windows = EducationWindow.Of(programmes.Programmes, await facts.LoadAsync(db, holder), programme, day).Where(isDrawn).ToList();
        if (windows.Count == 0)
        {
            return;
        }

        var seed = await SeedAsync(db, programme.Id);
        foreach (var stored in (await ActivityStore.OfAsync(db, holder)).Where(stored => stored.Activity.Programme == programme.Id))
        {
            var period = windows.Where(window => stored.Activity.Fact() is { } fact && window.Counts(fact)).Select(window => window.Period(stored.Activity.Completed))
                .FirstOrDefault(period => AuditSample.IsChosen(seed, programme.Id, period, holder, education.AuditPercent));

            if (period is not null && await IsChosenNowAsync(db, stored, period, now))
            {
                await NecessaryMessages.ChosenForAuditAsync(db, holder, period, education.Title, now);
            }
        }
    }

    /// <summary>Whoever is overtaken looks again: evidence that comes in at this moment does not keep an activity out of the sample, a withdrawal does.</summary>
    private static async Task<bool> IsChosenNowAsync(ExamContext db, StoredActivity? stored, string period, DateTimeOffset now)
    {
        while (stored?.Activity.Choose(now, period).Event is { } chosen)
        {
            if (await ActivityStore.AppendAsync(db, stored, chosen))
            {
                return true;
            }

            stored = await ActivityStore.ReadAsync(db, stored.Id);
        }

        return false;
    }

    private static async Task<byte[]> SeedAsync(ExamContext db, string programme)
    {
        // Whoever is first makes it; the others, on whichever node, read it.
        await db.Database.ExecuteSqlRawAsync(
            """INSERT INTO "AuditSeeds" ("Programme", "Seed") VALUES ({0}, {1}) ON CONFLICT ("Programme") DO NOTHING""",
            programme, Convert.ToBase64String(RandomNumberGenerator.GetBytes(AuditSample.SeedLength)));
        return Convert.FromBase64String(await db.AuditSeeds.Where(s => s.Programme == programme).Select(s => s.Seed).SingleAsync());
    }
}
