using System.Text.Json;
using ExamEngine.Certification.Applications;
using ExamEngine.Server.Records;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Applications;

/// <summary>Reads applications from their events, and appends to them by compare-and-set on their version.</summary>
internal static class ApplicationStore
{
    /// <summary>Reads an application with its events.</summary>
    /// <returns>Null when there is no such application.</returns>
    public static async Task<StoredApplication?> ReadAsync(ExamContext db, Guid id)
    {
        // The version is that of the events read: whoever appends meanwhile wins the compare-and-set.
        if (await db.Applications.Where(a => a.Id == id).Select(a => (Guid?)a.CandidateId).SingleOrDefaultAsync() is not { } candidate)
        {
            return null;
        }

        var texts = await db.ApplicationEvents.Where(e => e.ApplicationId == id).OrderBy(e => e.Number).Select(e => e.Json).ToListAsync();
        var events = texts.ConvertAll(Event);
        return new StoredApplication(CertificationApplication.Replay(new CredentialApplicationId(id), candidate, events), events);
    }

    /// <summary>Begins an application that nobody else knows of yet.</summary>
    public static void Begin(ExamContext db, CertificationApplication application, string programme, IReadOnlyList<ApplicationEvent> events)
    {
        db.Applications.Add(new ApplicationRow
        {
            Id = application.Id.Value,
            CandidateId = application.Applicant,
            Credential = application.Credential.Value,
            Programme = programme,
            Route = application.Route,
            Stage = application.Stage,
            Version = application.Version,
            SubmittedAt = application.SubmittedAt,
            ChangedAt = events[^1].At,
        });
        AddEvents(db, application.Id, 0, events);
    }

    /// <summary>Appends events. The caller's transaction commits them.</summary>
    /// <returns>False when another writer was first.</returns>
    public static async Task<bool> AppendAsync(ExamContext db, CertificationApplication before, IReadOnlyList<ApplicationEvent> events)
    {
        var after = events.Aggregate(before, (application, entry) => application.Apply(entry));
        var won = await db.Applications.Where(a => a.Id == before.Id.Value && a.Version == before.Version).ExecuteUpdateAsync(set => set
            .SetProperty(a => a.Version, after.Version)
            .SetProperty(a => a.Stage, after.Stage)
            .SetProperty(a => a.SubmittedAt, after.SubmittedAt)
            .SetProperty(a => a.ChangedAt, events[^1].At));
        if (won == 0)
        {
            return false;
        }

        AddEvents(db, before.Id, before.Version, events);
        await db.SaveChangesAsync();
        return true;
    }

    private static void AddEvents(ExamContext db, CredentialApplicationId id, int version, IReadOnlyList<ApplicationEvent> events) =>
        db.ApplicationEvents.AddRange(events.Select((entry, index) => new ApplicationEventRow
        {
            ApplicationId = id.Value,
            Number = version + 1 + index,
            At = entry.At,
            Json = JsonSerializer.Serialize(entry, RecordsJson.Options),
        }));

    private static ApplicationEvent Event(string json) => JsonSerializer.Deserialize<ApplicationEvent>(json, RecordsJson.Options)!;
}
