using ExamEngine.Certification.Applications;
using ExamEngine.Certification.Facts;
using ExamEngine.Certification.Programmes;
using ExamEngine.Certification.Rules;
using NodaTime;

namespace ExamEngine.Certification.Activities;

/// <summary>The days on which activities have to be completed to count for a credential that is held, and how much is asked.</summary>
/// <param name="Credential">The credential.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day: of the present term, or the day asked about where the window moves on with the days; null when the term has no end.</param>
/// <param name="IsRolling">Whether the window moves on with the days.</param>
/// <param name="Asked">How much is asked; above 0.</param>
/// <param name="Unit">What is counted, in words.</param>
/// <param name="Title">What it is called in a sentence.</param>
public sealed record EducationWindow(CredentialId Credential, LocalDate From, LocalDate? Until, bool IsRolling, decimal Asked, string Unit, string Title)
{
    /// <summary>What counts, and how long one of it may be.</summary>
    internal IReadOnlyList<TrainingKind> Kinds { get; init; } = [];

    /// <summary>The windows of a candidate's credentials of one programme.</summary>
    /// <param name="programmes">The programmes.</param>
    /// <param name="history">Everything known of the candidate.</param>
    /// <param name="programme">The programme.</param>
    /// <param name="on">The day asked about, in the programme's zone.</param>
    /// <returns>A window for each credential that counts on the day and asks for activities; in the order of the file.</returns>
    public static IReadOnlyList<EducationWindow> Of(ProgrammeSet programmes, CandidateHistory history, Programme programme, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(programme);
        if (programme.InForce(on) is not { Education: { } education } version)
        {
            return [];
        }

        var holdings = new Holdings(programmes, history);
        var windows = new List<EducationWindow>();
        foreach (var credential in version.Credentials.Select(definition => definition.Id))
        {
            if (holdings.Of(credential).LastOrDefault(held => held.Award.Attained <= on) is { } holding
                && holding.Counts(programme.Calendar).Contains(programme.Calendar.LastMoment(on)) && !(holding.Expires < on)
                && (Rolling(education, holding, on) ?? OfTerm(version, education, holding, on)) is { } window)
            {
                windows.Add(window);
            }
        }

        return windows;
    }

    /// <summary>Whether a route relies on activities that are logged.</summary>
    /// <param name="version">The version of the rules.</param>
    /// <param name="route">The route.</param>
    /// <returns>True when a rule of it counts them.</returns>
    public static bool IsAskedBy(ProgrammeVersion version, Route route)
    {
        ArgumentNullException.ThrowIfNull(version);
        ArgumentNullException.ThrowIfNull(route);
        return version.Education is { } education && RuleOf(education, route) is not null;
    }

    /// <summary>Whether activities of a kind count.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>True when they do.</returns>
    public bool Counts(string kind) => Kinds.Any(known => known.Name == kind);

    /// <summary>Whether something counts here, by its kind, its amount and its day.</summary>
    /// <param name="record">What was done.</param>
    /// <returns>True when it does; both the first and the last day are in.</returns>
    public bool Counts(TrainingRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return Kinds.Any(kind => kind.Counts(record)) && record.Completed >= From && !(record.Completed > Until);
    }

    /// <summary>What the sample chooses as one: the term, or the calendar year where the window moves on.</summary>
    /// <param name="completed">The day of an activity.</param>
    /// <returns>Such as <c>CCSP-Associate 2026-03-01</c> or <c>CCSM-CI 2027</c>.</returns>
    public string Period(LocalDate completed) => IsRolling ? FormattableString.Invariant($"{Credential} {completed.Year}") : $"{Credential} {LocalDateJson.Text(From)}";

    private static EducationWindow? Rolling(ContinuingEducation education, Holding holding, LocalDate on) =>
        education.KeptUp.FirstOrDefault(keptUp => keptUp.Credential == holding.Award.Credential) is { } asked
            ? new EducationWindow(asked.Credential, LocalDate.Max(holding.Award.Attained, asked.Within.Before(on).PlusDays(1)), on, IsRolling: true, asked.Amount, education.Unit, education.Title)
            {
                Kinds = [.. education.Kinds.Select(kind => new TrainingKind(kind.Id, kind.Least, kind.Most))],
            }
            : null;

    private static EducationWindow? OfTerm(ProgrammeVersion version, ContinuingEducation education, Holding holding, LocalDate on)
    {
        var credential = holding.Award.Credential;
        var rule = version.Routes.Where(route => route.Credential == credential).Select(route => RuleOf(education, route)).FirstOrDefault(found => found?.Since == credential);
        return rule is null
            ? null
            : new EducationWindow(
                credential, holding.Award.Recertified.Append(holding.Award.Attained).Where(start => start <= on).Max(), holding.Expires, IsRolling: false, rule.Amount, rule.Unit, rule.Title)
            {
                Kinds = rule.Kinds,
            };
    }

    private static TrainingRule? RuleOf(ContinuingEducation education, Route route) =>
        RouteAsks.Leaves(route.Requires).OfType<TrainingRule>().FirstOrDefault(rule => rule.Kinds.Any(kind => education.Kind(kind.Name) is not null));
}
