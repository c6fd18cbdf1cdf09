using System.Text.Json;
using ExamEngine.Certification.Activities;
using ExamEngine.Certification.Facts;
using ExamEngine.Server.Applications;
using ExamEngine.Server.Certification;
using ExamEngine.Server.Records;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Activities;

/// <summary>Reads activities from their events, and appends to them by compare-and-set on their version.</summary>
internal static class ActivityStore
{
    /// <summary>One activity; null when there is none.</summary>
    public static async Task<StoredActivity?> ReadAsync(ExamContext db, Guid id) =>
        await db.Activities.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id) is { } row ? Of(row) : null;

    /// <summary>What a holder has logged, the last one completed first.</summary>
    public static async Task<IReadOnlyList<StoredActivity>> OfAsync(ExamContext db, Guid holder)
    {
        var rows = await db.Activities.AsNoTracking().Where(a => a.CandidateId == holder).OrderByDescending(a => a.Completed).ThenByDescending(a => a.ChangedAt).ToListAsync();
        return rows.ConvertAll(Of);
    }

    /// <summary>The same as facts that rules are asked about.</summary>
    public static async Task<IReadOnlyList<TrainingRecord>> FactsAsync(ExamContext db, Guid holder)
    {
        var rows = await db.Activities.AsNoTracking().Where(a => a.CandidateId == holder).Select(a => new { a.State, a.Kind, a.Amount, a.Completed }).ToListAsync();
        return [.. rows.Select(row => LoggedActivity.Fact(row.State, row.Kind, row.Amount, Days.Local(row.Completed))).OfType<TrainingRecord>()];
    }

    /// <summary>An activity from its row.</summary>
    public static StoredActivity Of(ActivityRow row)
    {
        var events = JsonSerializer.Deserialize<List<ActivityEvent>>(row.EventsJson, CertificationJson.Options)!;
        return new StoredActivity(row.Id, LoggedActivity.Replay(row.CandidateId, events), events);
    }

    /// <summary>Begins an activity.</summary>
    public static void Begin(ExamContext db, Guid id, Guid holder, ActivityLogged logged) => db.Activities.Add(new ActivityRow
    {
        Id = id,
        CandidateId = holder,
        Programme = logged.Programme,
        Kind = logged.Kind,
        Amount = logged.Amount,
        Completed = Days.Text(logged.Completed),
        State = ActivityState.Logged,
        Version = 1,
        ChangedAt = logged.At,
        EventsJson = Json([logged]),
    });

    /// <summary>Appends an event. The caller's transaction commits it.</summary>
    /// <returns>False when another writer was first.</returns>
    public static async Task<bool> AppendAsync(ExamContext db, StoredActivity before, ActivityEvent entry)
    {
        var after = before.Activity.Apply(entry);
        var json = Json([.. before.Events, entry]);
        return 1 == await db.Activities.Where(a => a.Id == before.Id && a.Version == before.Activity.Version).ExecuteUpdateAsync(set => set
            .SetProperty(a => a.Version, after.Version)
            .SetProperty(a => a.State, after.State)
            .SetProperty(a => a.ChangedAt, entry.At)
            .SetProperty(a => a.EventsJson, json));
    }

    private static string Json(IReadOnlyList<ActivityEvent> events) => JsonSerializer.Serialize(events, CertificationJson.Options);
}
