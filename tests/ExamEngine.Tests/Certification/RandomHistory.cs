using ExamEngine.Certification;
using ExamEngine.Certification.Facts;
using NodaTime;

namespace ExamEngine.Specs.Certification;

/// <summary>Histories as they come, made from a seed: dates crowd around the questions, so that windows are met at their edges.</summary>
internal sealed class RandomHistory(int seed)
{
    private static readonly string[] Kinds = ["customer-facing", "direct-customer-service", "supervisory", "relevant"];
    private static readonly string[] TrainingKinds = ["foundation-course", "ceu", "micro-credential", "management-training"];
    private static readonly string[] DocumentKinds =
        ["cv", "career-report", "registration", "tentative-dates", "documents", "assignment", "results", "projects", "improvement", "references", "employer-verification", "advanced-course"];

    private readonly Random _random = new(seed);

    public CandidateHistory Next(string credential)
    {
        var related = Related(credential);
        return new CandidateHistory
        {
            Born = Sometimes(0.8) ? new BirthDate(Day(2004, 2012), Sometimes(0.7)) : null,
            Work = Some(3, () => Work()),
            Training = Some(4, () => new TrainingRecord(One(TrainingKinds), _random.Next(1, 45), Day(2026, 2029), Sometimes(0.7))),
            Credentials = Some(3, () => Held(One(related))),
            Attempts = Sometimes(0.5) ? Series(credential) : Some(5, () => new ExamAttempt(new CredentialId(One(related)), "full", Moment(), (AttemptResult)_random.Next(4))),
            Documents = Sometimes(0.4) ? [.. DocumentKinds.Select(kind => new SubmittedDocument(kind, Day(2026, 2028), Sometimes(0.9)))] : Some(4, () => new SubmittedDocument(One(DocumentKinds), Day(2026, 2029), Sometimes(0.6))),
            Payments = Some(2, () => new Payment(new CredentialId(credential), One("full", "upgrade", "recertification", "experience"), Day(2026, 2029))),
            Vouchers = Some(1, () => new Voucher(new CredentialId(credential), One("body", "training-provider", "stranger"), Sometimes(0.5) ? Day(2027, 2029) : null)),
            Memberships = Some(1, () => Spanned((from, until) => new Membership(One("GSQI", "BCI"), from, until))),
            Sanctions = Sometimes(0.3) ? Some(2, () => Spanned((from, until) => new Sanction(Sometimes(0.5) ? null : One("GSQI", "BCI", "CCSP", "CISCSM"), from, until))) : [],
        };
    }

    public LocalDate Question() => Day(2026, 2030);

    public string Credential() => One([.. RealProgrammes.Set.Credentials.Select(id => id.Value)]);

    private static string[] Related(string credential) => credential switch
    {
        "CCSM" or "CCIS" => [credential, "CCSS"],
        "CCSL" => ["CCSL", "CCSM"],
        "CTSS" => ["CTSS", "CTSA", "CTSA"],
        _ => [credential],
    };

    private WorkPeriod Work() => Spanned((from, until) => new WorkPeriod(Sometimes(0.3) ? [One(Kinds), One(Kinds)] : [One(Kinds)], from.PlusYears(-_random.Next(4)), until, Sometimes(0.7)));

    private HeldCredential Held(string credential)
    {
        var attained = Day(2025, 2028);
        LocalDate[] renewed = Sometimes(0.25) ? [attained.PlusMonths(_random.Next(6, 12))] : [];
        return new HeldCredential(
            new CredentialId(credential), attained, Sometimes(0.2) ? attained.PlusDays(_random.Next(1, 900)) : null, renewed, null, Sometimes(0.1) ? attained.PlusDays(_random.Next(1, 900)) : null);
    }

    // Three and more within a year are rare by chance, and are what the limit is about.
    private List<ExamAttempt> Series(string credential)
    {
        var first = Moment();
        return Some(7, () => new ExamAttempt(
            new CredentialId(credential), "full", first + Duration.FromDays(_random.Next(450)), Sometimes(0.8) ? AttemptResult.Failed : (AttemptResult)_random.Next(4)));
    }

    private T Spanned<T>(Func<LocalDate, LocalDate?, T> make)
    {
        var from = Day(2025, 2029);
        return make(from, Sometimes(0.7) ? from.PlusDays(_random.Next(0, 500)) : null);
    }

    // Between 2:00 and 22:00 Greenwich time the date is the same in London the year round: the reckoning needs no time zones then.
    private Instant Moment() => Day(2025, 2029).At(new LocalTime(_random.Next(2, 22), _random.Next(60))).InUtc().ToInstant();

    // Ends of months are likelier than they are in the calendar.
    private LocalDate Day(int from, int to)
    {
        var day = new LocalDate(from, 1, 1).PlusDays(_random.Next((to - from + 1) * 365));
        return Sometimes(0.2) ? new LocalDate(day.Year, day.Month, day.Calendar.GetDaysInMonth(day.Year, day.Month)) : day;
    }

    private bool Sometimes(double probability) => _random.NextDouble() < probability;

    private T One<T>(params T[] values) => values[_random.Next(values.Length)];

    private List<T> Some<T>(int most, Func<T> make) => [.. Enumerable.Range(0, _random.Next(most + 1)).Select(_ => make())];
}
