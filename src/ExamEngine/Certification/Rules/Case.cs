using ExamEngine.Certification.Calendars;
using ExamEngine.Certification.Facts;
using ExamEngine.Certification.Programmes;
using NodaTime;

namespace ExamEngine.Certification.Rules;

/// <summary>What a rule is asked about: a candidate, a route and a moment.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Version">The version of its rules.</param>
/// <param name="Route">The route.</param>
/// <param name="History">Everything known of the candidate.</param>
/// <param name="Holdings">The candidate's credentials.</param>
/// <param name="At">The moment.</param>
internal sealed record Case(
    Programme Programme, ProgrammeVersion Version, Route Route, CandidateHistory History, Holdings Holdings, Instant At)
{
    public ProgrammeCalendar Calendar => Programme.Calendar;

    /// <summary>Attempts at the credential of the route that count, the earliest first.</summary>
    public IReadOnlyList<ExamAttempt> Attempts { get; } =
    [
        .. History.Attempts.Where(attempt => attempt.Credential == Route.Credential && attempt.Result != AttemptResult.Voided).OrderBy(attempt => attempt.At),
    ];

    /// <summary>The award of a credential that counts at the moment, or the last one.</summary>
    public Holding? Latest(CredentialId credential)
    {
        var holdings = Holdings.Of(credential);
        return holdings.LastOrDefault(holding => Calendar.Start(holding.Award.Attained) <= At) ?? (holdings.Count > 0 ? holdings[^1] : null);
    }
}
