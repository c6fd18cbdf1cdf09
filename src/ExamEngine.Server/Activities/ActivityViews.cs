using System.Globalization;
using ExamEngine.Certification.Activities;
using ExamEngine.Certification.Programmes;
using ExamEngine.Server.Applications;
using ExamEngine.Server.Certification;
using ExamEngine.Server.Records;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Activities;

/// <summary>Shows activities to people.</summary>
internal sealed class ActivityViews(ProgrammesInForce programmes)
{
    /// <summary>What the scanner said of the files of some activities.</summary>
    public static async Task<IReadOnlyDictionary<string, ScanState>> ScansAsync(ExamContext db, IQueryable<Guid> activities) =>
        await db.ApplicationDocuments.Where(d => activities.Contains(d.ApplicationId)).Select(d => new { d.Id, d.Scan }).ToDictionaryAsync(d => d.Id, d => d.Scan);

    /// <summary>One activity.</summary>
    public ActivityView Of(StoredActivity stored, IReadOnlyDictionary<string, ScanState> scans)
    {
        var activity = stored.Activity;
        var programme = programmes.Programmes.Programmes.FirstOrDefault(known => known.Id == activity.Programme);
        var kind = programme?.Versions.Select(version => version.Education?.Kind(activity.Kind)).LastOrDefault(found => found is not null) ?? new ActivityKind(activity.Kind, activity.Kind, "", null, null);
        return new ActivityView(
            stored.Id,
            programme?.Title ?? activity.Programme,
            kind.Title,
            activity.Title,
            activity.Provider,
            string.Create(CultureInfo.InvariantCulture, $"{activity.Amount:0.##} {(activity.Amount == 1 ? kind.Unit.TrimEnd('s') : kind.Unit)}").TrimEnd(),
            Days.Text(activity.Completed),
            activity.State,
            ActivityWords.Of(activity),
            activity is { IsWithdrawn: false, IsAudited: false },
            activity.WhyNoEvidence() is null,
            [.. activity.Evidence.Select(file => new EvidenceView(file.Document, file.Name, file.Received.ToUnixTimeMilliseconds(), file.IsRemoved, scans.TryGetValue(file.Document, out var scan) ? scan : null))]);
    }

    /// <summary>What happened to an activity, the latest first.</summary>
    public static IReadOnlyList<ActivityLine> HistoryOf(StoredActivity stored) =>
        [.. stored.Events.Reverse().Select(entry => new ActivityLine(entry.At.ToUnixTimeMilliseconds(), Words(entry), entry.Actor.Name))];

    private static string Words(ActivityEvent entry) => entry switch
    {
        ActivityLogged => "Logged.",
        EvidenceReceived received => $"Evidence came in: {received.Name}.",
        ActivityWithdrawn => "Withdrawn by the holder.",
        ActivityChosen chosen => $"Chosen for the audit, with the other activities of {chosen.Period}.",
        EvidenceAsked asked => $"Evidence asked for: {asked.Reason}",
        ActivityJudged { IsAccepted: true } => "Accepted.",
        ActivityJudged judged => $"Not accepted: {judged.Reason}",
        JudgementUndone => "The decision was taken back.",
        EvidenceRemoved removed => $"Evidence removed, because it need not be kept any longer: {removed.Documents.Count}.",
        _ => "",
    };
}
