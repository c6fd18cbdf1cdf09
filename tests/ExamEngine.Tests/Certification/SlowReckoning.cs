using ExamEngine.Certification.Facts;

namespace ExamEngine.Specs.Certification;

/// <summary>
/// The programmes read a second time, by hand, and judged one day at a time with nothing but dates: no windows, no time zones, no programme
/// files. 0 is closed, 1 needs evidence, 2 is satisfied.
/// </summary>
internal sealed class SlowReckoning(CandidateHistory history)
{
    // Wide enough for all histories and all days that are walked to.
    private const int Days = 8000;

    private static readonly DateOnly FirstDay = new(2018, 1, 1);

    private readonly Dictionary<string, int[]> _months = new(StringComparer.Ordinal);

    private readonly (string[] Kinds, DateOnly From, DateOnly Until, bool IsVerified)[] _work =
        [.. history.Work.Select(work => (work.Kinds.ToArray(), work.From.ToDateOnly(), work.Until?.ToDateOnly() ?? DateOnly.MaxValue.AddYears(-1), work.IsVerified))];

    private readonly (string Credential, DateOnly On, AttemptResult Result)[] _attempts =
        [.. history.Attempts.Where(attempt => attempt.Result != AttemptResult.Voided).Select(attempt => (attempt.Credential.Value, DateOnly.FromDateTime(attempt.At.ToDateTimeUtc()), attempt.Result))];

    public int Status(string credential, string route, DateOnly day) => (credential, route) switch
    {
        ("CCSS", "examination") => All(Yes(Held("CCSS", day) is null), Documents(day, "registration"), Fee("CCSS", "full", day), Sitting("CCSS", day, isNew: true), Free("GSQI", day)),
        ("CCSS", "recertification") => All(InTime("CCSS", day), NotRenewed("CCSS", day), Works(day), Fee("CCSS", "recertification", day), Formalities(day), Free("GSQI", day)),
        ("CCSS", "recertification-examination") => All(InTime("CCSS", day), NotRenewed("CCSS", day), 2 - Works(day), Fee("CCSS", "recertification", day), Formalities(day), Sitting("CCSS", day, isNew: false), Free("GSQI", day)),
        ("CCSS", "late") => All(Late("CCSS", day), NotRenewed("CCSS", day), Fee("CCSS", "full", day), Formalities(day), Sitting("CCSS", day, isNew: false), Free("GSQI", day)),
        ("CCSM", "examination") => All(NotValid("CCSM", day), Documents(day, "registration"), Fee("CCSM", "full", day), Sitting("CCSM", day, isNew: true), Free("GSQI", day)),
        ("CCSM", "recertification") => All(2 - NotValid("CCSM", day), NotRenewed("CCSM", day), Fee("CCSM", "recertification", day), Documents(day, "cv", "career-report"), Free("GSQI", day)),
        ("CCSM" or "CCIS", "upgrade-from-ccss") => All(Yes(Held("CCSS", day) is not null), NotValid(credential, day), Fee(credential, "upgrade", day), Documents(day, "cv", "career-report"), Free("GSQI", day)),
        ("CCSL", "upgrade-from-ccsm") => All(
            Yes(Expiry("CCSM", day) is { } end && day >= end.AddMonths(-2) && day <= end.AddDays(-14)), NotValid("CCSL", day), Voucher("CCSL", day) ? 2 : 1, Documents(day, "cv", "career-report"), Free("GSQI", day)),
        ("CCSL", "fresh") => All(
            Yes(Held("CCSM", day) is null || day > Expiry("CCSM", day)!.Value.AddDays(-14)), NotValid("CCSL", day), Member("GSQI", day),
            Documents(day, "registration", "tentative-dates", "documents", "assignment"), Fee("CCSL", "full", day), Sitting("CCSL", day, isNew: true), Free("GSQI", day)),
        ("CTSA", "examination") => All(NotValid("CTSA", day), Documents(day, "registration"), Fee("CTSA", "full", day), Sitting("CTSA", day, isNew: true), Free("BCI", day)),
        ("CTSS", "upgrade-documents") => All(AfterTwelveMonths(day), 2 - NotValid("CTSA", day), NotValid("CTSS", day), Documents(day, "cv", "career-report"), Fee("CTSS", "upgrade", day), Free("BCI", day)),
        ("CTSS", "upgrade-examination") => All(
            AfterTwelveMonths(day), Yes(Held("CTSA", day) is not null && day > Expiry("CTSA", day)), NotValid("CTSS", day), Documents(day, "cv", "career-report"), Fee("CTSS", "upgrade", day),
            Sitting("CTSS", day, isNew: true), Free("BCI", day)),
        ("CTSS", "full-examination") => All(
            Yes(Held("CTSA", day) is null), NotValid("CTSS", day), Documents(day, "registration"), Fee("CTSS", "full", day), Sitting("CTSS", day, isNew: true), Free("BCI", day)),
        ("CCSP-Associate", "associate-examination") => All(
            Eighteen(day), Math.Max(Course(day), Experience(day, 6, "customer-facing", "direct-customer-service")), NotValid(credential, day), Documents(day, "registration"), Fee(credential, "full", day),
            Sitting(credential, day, isNew: true), Free("CCSP", day)),
        ("CCSP-Professional", "professional-examination") => All(
            Eighteen(day), Experience(day, 12, "direct-customer-service"), Experience(day, 1, "supervisory"), NotValid(credential, day), Documents(day, "registration"), Fee(credential, "full", day),
            Sitting(credential, day, isNew: true), Free("CCSP", day)),
        (_, "associate-retake" or "professional-retake") => All(2 - NotValid(credential, day), Fee(credential, "recertification", day), Sitting(credential, day, isNew: false), Free("CCSP", day)),
        (_, "associate-units" or "professional-units") => All(2 - NotValid(credential, day), Units(credential, day), Fee(credential, "recertification", day), Free("CCSP", day)),
        (_, "associate-work" or "professional-work") => All(2 - NotValid(credential, day), Documents(day, "employer-verification", "advanced-course"), Fee(credential, "recertification", day), Free("CCSP", day)),
        ("CCSM-CI", "experience") => All(
            NotValid("CCSM-CI", day), Experience(day, 60, "relevant"), Works(day), Documents(day, "results", "projects", "improvement", "references"), Fee("CCSM-CI", "experience", day), Free("CISCSM", day)),
        ("CCSM-CI", "examination") => All(
            NotValid("CCSM-CI", day), Experience(day, 24, "relevant"), Training(day, 1, record => record.Kind == "management-training"), Documents(day, "registration"), Fee("CCSM-CI", "full", day),
            Sitting("CCSM-CI", day, isNew: true), Free("CISCSM", day)),
        _ => throw new InvalidOperationException($"The slow reckoning has not read {credential} {route}."),
    };

    private static int All(params int[] statuses) => statuses.Min();

    private static int Yes(bool isSo) => isSo ? 2 : 0;

    /// <summary>The latest award that was made by then and not taken away.</summary>
    private HeldCredential? Held(string credential, DateOnly day)
    {
        HeldCredential? latest = null;
        foreach (var held in history.Credentials)
        {
            if (held.Credential.Value == credential && held.Attained.ToDateOnly() <= day && !(held.Attained < latest?.Attained))
            {
                latest = held;
            }
        }

        return latest?.Withdrawn is { } gone && gone.ToDateOnly() <= day ? null : latest;
    }

    private DateOnly? Expiry(string credential, DateOnly day)
    {
        if (Held(credential, day) is not { } held)
        {
            return null;
        }

        if (held.Expires is { } stated)
        {
            return stated.ToDateOnly();
        }

        var years = credential switch { "CCSS" or "CTSA" => 1, "CCSP-Associate" or "CCSP-Professional" => 3, "CCSM-CI" => 1000, _ => 2 };
        var expiry = held.Attained.ToDateOnly().AddYears(years);
        return held.Recertified.Count > 0 ? expiry.AddYears(years) : expiry;
    }

    private int NotValid(string credential, DateOnly day) => Yes(Expiry(credential, day) is not { } expiry || day > expiry);

    private int InTime(string credential, DateOnly day) => Yes(Expiry(credential, day) is { } expiry && day <= expiry.AddDays(-14));

    private int Late(string credential, DateOnly day) => Yes(Expiry(credential, day) is { } expiry && day > expiry.AddDays(-14) && day <= expiry);

    private int NotRenewed(string credential, DateOnly day) => Yes(Held(credential, day) is { } held && !held.Recertified.Any(renewed => renewed.ToDateOnly() <= day));

    private int AfterTwelveMonths(DateOnly day) => Yes(Held("CTSA", day) is { } held && day >= held.Attained.ToDateOnly().AddMonths(12));

    private int Sitting(string credential, DateOnly day, bool isNew)
    {
        var mine = _attempts.Where(attempt => attempt.Credential == credential && attempt.On <= day).ToArray();
        var isOpen = mine.Count(attempt => day < attempt.On.AddMonths(12)) < 3
            && mine.All(attempt => attempt.Result == AttemptResult.Passed || day >= attempt.On.AddDays(14))
            && (!isNew || mine.All(attempt => attempt.Result != AttemptResult.Passed || day > EndOfPass(credential, attempt.On)));
        return Yes(isOpen);
    }

    // The award that came of the pass: the first one on that day or later.
    private DateOnly EndOfPass(string credential, DateOnly pass)
    {
        var award = history.Credentials.Where(held => held.Credential.Value == credential && held.Attained.ToDateOnly() >= pass).OrderBy(held => held.Attained).FirstOrDefault();
        if (award is null)
        {
            return pass.AddYears(credential switch { "CCSS" or "CTSA" => 1, "CCSP-Associate" or "CCSP-Professional" => 3, "CCSM-CI" => 1000, _ => 2 });
        }

        var end = new SlowReckoning(history with { Credentials = [award with { Withdrawn = null }] }).Expiry(credential, award.Attained.ToDateOnly())!.Value;
        return award.Withdrawn is { } gone && gone.ToDateOnly().AddDays(-1) < end ? gone.ToDateOnly().AddDays(-1) : end;
    }

    private int Free(string body, DateOnly day) => Yes(!history.Sanctions.Any(sanction =>
        (sanction.Body is null || sanction.Body == body) && day >= sanction.From.ToDateOnly() && (sanction.Until is null || day <= sanction.Until.Value.ToDateOnly())));

    private int Member(string body, DateOnly day) => history.Memberships.Any(membership =>
        membership.Body == body && day >= membership.From.ToDateOnly() && (membership.Until is null || day <= membership.Until.Value.ToDateOnly())) ? 2 : 1;

    private int Formalities(DateOnly day) => Documents(day, "registration", "cv", "career-report");

    private int Documents(DateOnly day, params string[] kinds) => kinds.All(kind => history.Documents.Any(document =>
        document.Kind == kind && document.IsAccepted && document.Received.ToDateOnly() <= day)) ? 2 : 1;

    private bool Voucher(string credential, DateOnly day) => history.Vouchers.Any(voucher =>
        voucher.Credential.Value == credential && voucher.Issuer is "body" or "training-provider" && (voucher.Expires is null || day <= voucher.Expires.Value.ToDateOnly()));

    private int Fee(string credential, string fee, DateOnly day) =>
        Voucher(credential, day) || history.Payments.Any(payment => payment.Credential.Value == credential && payment.Fee == fee && payment.Received.ToDateOnly() <= day) ? 2 : 1;

    private int Eighteen(DateOnly day) => history.Born is not { } born ? 1 : day < born.Date.ToDateOnly().AddYears(18) ? 0 : born.IsVerified ? 2 : 1;

    private int Course(DateOnly day) => Training(day, 40, record => record.Kind == "foundation-course");

    private int Units(string credential, DateOnly day)
    {
        if (Held(credential, day) is not { } held)
        {
            return 0;
        }

        var term = held.Recertified.Append(held.Attained).Where(start => start.ToDateOnly() <= day).Max();
        return Training(day, 12, record => record.Completed >= term && (record.Kind == "ceu" || (record.Kind == "micro-credential" && record.Amount is >= 2 and <= 6)));
    }

    private int Training(DateOnly day, decimal amount, Func<TrainingRecord, bool> counts)
    {
        var done = history.Training.Where(record => counts(record) && record.Completed.ToDateOnly() <= day).ToArray();
        return done.Where(record => record.IsVerified).Sum(record => record.Amount) >= amount ? 2 : done.Sum(record => record.Amount) >= amount ? 1 : 0;
    }

    /// <summary>At work within the last three months: some day of work is less than three months ago, counted from the day after it.</summary>
    private int Works(DateOnly day) => Works(day, _work.Where(work => work.IsVerified)) ? 2 : Works(day, _work) ? 1 : 0;

    private static bool Works(DateOnly day, IEnumerable<(string[] Kinds, DateOnly From, DateOnly Until, bool IsVerified)> work) =>
        work.Any(work => work.From <= day && day < (work.Until < day ? work.Until : day).AddDays(1).AddMonths(3));

    private int Experience(DateOnly day, int months, params string[] kinds) =>
        Months(day, onlyVerified: true, kinds) >= months ? 2 : Months(day, onlyVerified: false, kinds) >= months ? 1 : 0;

    /// <summary>What the work of the days before a day comes to. The days are walked once and remembered.</summary>
    private int Months(DateOnly day, bool onlyVerified, string[] kinds)
    {
        var key = $"{onlyVerified} {string.Join(' ', kinds)}";
        if (!_months.TryGetValue(key, out var known))
        {
            known = _months[key] = Walk([.. _work.Where(work => (work.IsVerified || !onlyVerified) && work.Kinds.Any(kinds.Contains))]);
        }

        return known[day.DayNumber - FirstDay.DayNumber];
    }

    private static int[] Walk((string[] Kinds, DateOnly From, DateOnly Until, bool IsVerified)[] work)
    {
        var known = new int[Days];
        var (months, leftOver) = (0, 0);
        DateOnly? first = null;
        for (var day = FirstDay; day.DayNumber < FirstDay.DayNumber + Days; day = day.AddDays(1))
        {
            var (whole, rest) = first is { } start ? Length(start, day) : (0, 0);
            known[day.DayNumber - FirstDay.DayNumber] = months + whole + ((leftOver + rest) / 30);
            var isAtWork = Array.Exists(work, work => work.From <= day && day <= work.Until);
            if (!isAtWork)
            {
                (months, leftOver, first) = (months + whole, leftOver + rest, null);
            }
            else
            {
                first ??= day;
            }
        }

        return known;
    }

    private static (int Months, int Days) Length(DateOnly from, DateOnly end)
    {
        var whole = 0;
        while (from.AddMonths(whole + 1) <= end)
        {
            whole++;
        }

        return (whole, Math.Min(29, end.DayNumber - from.AddMonths(whole).DayNumber));
    }
}
