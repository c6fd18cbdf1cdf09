using ExamEngine.Certification.Calendars;
using ExamEngine.Certification.Facts;
using ExamEngine.Certification.Programmes;
using NodaTime;

namespace ExamEngine.Certification.Rules;

/// <summary>The credentials of one candidate with the days that follow from the programmes that awarded them.</summary>
internal sealed class Holdings(ProgrammeSet programmes, CandidateHistory history)
{
    private readonly Dictionary<CredentialId, IReadOnlyList<Holding>> _known = [];

    /// <summary>The awards of a credential, the earliest first.</summary>
    public IReadOnlyList<Holding> Of(CredentialId credential)
    {
        if (!_known.TryGetValue(credential, out var holdings))
        {
            holdings = Reckon(credential);
            _known[credential] = holdings;
        }

        return holdings;
    }

    /// <summary>The numbers of a credential's current version over time, as the programme that awards it has them.</summary>
    public IEnumerable<(int Current, WindowSet Within)> CurrentVersions(CredentialId credential)
    {
        if (programmes.Awarding(credential) is not { } programme)
        {
            yield break;
        }

        for (var index = 0; index < programme.Versions.Count; index++)
        {
            if (programme.Versions[index].Credentials.FirstOrDefault(definition => definition.Id == credential)?.CurrentVersion is { } current)
            {
                var from = index == 0 ? Instant.MinValue : programme.Calendar.Start(programme.Versions[index].Effective);
                var until = index + 1 < programme.Versions.Count ? programme.Calendar.Start(programme.Versions[index + 1].Effective) : Instant.MaxValue;
                yield return (current, WindowSet.Between(from, until));
            }
        }
    }

    /// <summary>How long a credential is valid that is attained on a day; null without end.</summary>
    public CalendarSpan? Validity(CredentialId credential, LocalDate attained) => Definition(credential, attained)?.Valid;

    private List<Holding> Reckon(CredentialId credential)
    {
        HeldCredential[] awards = [.. history.Credentials.Where(award => award.Credential == credential).OrderBy(award => award.Attained)];
        var holdings = new List<Holding>(awards.Length);
        for (var index = 0; index < awards.Length; index++)
        {
            LocalDate? next = index + 1 < awards.Length ? awards[index + 1].Attained : null;
            var withdrawn = Earliest(awards[index].Withdrawn, FailedAway(awards[index], next));
            holdings.Add(new Holding(awards[index], Expiry(awards[index]), withdrawn, next));
        }

        return holdings;
    }

    private LocalDate? Expiry(HeldCredential award)
    {
        if (award.Expires is not null || Definition(award.Credential, award.Attained) is not { Valid: { } valid } definition)
        {
            return award.Expires;
        }

        var expiry = valid.After(award.Attained);
        foreach (var _ in award.Recertified)
        {
            expiry = (definition.Extension ?? valid).After(expiry);
        }

        return expiry;
    }

    // The day after the failed attempt: on the day itself the credential still counts.
    private LocalDate? FailedAway(HeldCredential award, LocalDate? next)
    {
        if (Definition(award.Credential, award.Attained) is not { WithdrawnByFailedExamination: { } kind } || programmes.Awarding(award.Credential) is not { } programme)
        {
            return null;
        }

        LocalDate? first = null;
        foreach (var attempt in history.Attempts)
        {
            var day = programme.Calendar.DateOf(attempt.At);
            if (attempt.Result == AttemptResult.Failed && attempt.Credential == award.Credential && day >= award.Attained && !(day >= next)
                && programme.Nearest(day).Examinations.FirstOrDefault(examination => examination.Id == attempt.Examination)?.Kind == kind)
            {
                first = Earliest(first, day.PlusDays(1));
            }
        }

        return first;
    }

    private CredentialDefinition? Definition(CredentialId credential, LocalDate day) =>
        programmes.Awarding(credential)?.Nearest(day).Credentials.FirstOrDefault(definition => definition.Id == credential);

    private static LocalDate? Earliest(LocalDate? one, LocalDate? other) => one is null ? other : other is null || one < other ? one : other;
}
