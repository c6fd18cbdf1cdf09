using ExamEngine.Certification.Calendars;

namespace ExamEngine.Certification.Programmes;

/// <summary>
/// What holders of a programme's credentials log as activities, and how that is audited. How much is asked for a recertification stands in the rule of its route;
/// what keeps up a credential without expiry stands here.
/// </summary>
/// <param name="Title">What it is called in a sentence, such as <c>continuing education</c>.</param>
/// <param name="Unit">What is counted, in words: hours, CEUs.</param>
/// <param name="Kinds">The kinds of activity that can be logged; one or more.</param>
/// <param name="AuditPercent">The share that is audited, in percent: of recertifications; of holders in a calendar year, where a credential is kept up. 0 to 100.</param>
/// <param name="EvidenceKept">How long evidence is kept.</param>
/// <param name="KeptUp">What keeps credentials up that have no expiry.</param>
/// <param name="IsAssumed">Whether some of it is an assumption.</param>
public sealed record ContinuingEducation(
    string Title,
    string Unit,
    IReadOnlyList<ActivityKind> Kinds,
    decimal AuditPercent,
    CalendarSpan EvidenceKept,
    IReadOnlyList<KeptUp> KeptUp,
    bool IsAssumed)
{
    /// <summary>A kind of activity by its name.</summary>
    /// <param name="id">The name.</param>
    /// <returns>The kind; null when there is none.</returns>
    public ActivityKind? Kind(string? id) => Kinds.FirstOrDefault(kind => kind.Id == id);
}

/// <summary>A kind of activity, and how long one of it may be.</summary>
/// <param name="Id">The name by which rules count it, such as <c>micro-credential</c>.</param>
/// <param name="Title">The title people read.</param>
/// <param name="Unit">What is counted of it, in words; an hour of one kind counts as much as a unit of another.</param>
/// <param name="Least">The least one of it has to have; null when any amount counts.</param>
/// <param name="Most">The most one of it may have; null when any amount counts.</param>
public sealed record ActivityKind(string Id, string Title, string Unit, decimal? Least, decimal? Most);

/// <summary>What keeps up a credential that has no expiry.</summary>
/// <param name="Credential">The credential.</param>
/// <param name="Amount">How much; above 0.</param>
/// <param name="Within">The span, back from any day, in which it has to be completed.</param>
public sealed record KeptUp(CredentialId Credential, decimal Amount, CalendarSpan Within);
