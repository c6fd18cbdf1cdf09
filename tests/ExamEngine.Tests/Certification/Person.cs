using System.Globalization;
using ExamEngine.Certification;
using ExamEngine.Certification.Facts;
using NodaTime;
using NodaTime.Text;

namespace ExamEngine.Specs.Certification;

/// <summary>A candidate as tests tell of one.</summary>
internal sealed class Person
{
    private static readonly LocalDatePattern Words = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    public CandidateHistory History { get; private set; } = CandidateHistory.Empty;

    public static LocalDate Day(string text) => Words.Parse(text).Value;

    public static string Text(LocalDate? day) => day is { } known ? Words.Format(known) : "never";

    public Person Born(string day, bool isVerified = true) => With(History with { Born = new BirthDate(Day(day), isVerified) });

    public Person Holds(string credential, string attained, string? expires = null, string[]? recertified = null, int? version = null, string? withdrawn = null) =>
        With(History with
        {
            Credentials = [.. History.Credentials, new HeldCredential(
                new CredentialId(credential), Day(attained), Optional(expires), [.. (recertified ?? []).Select(Day)], version, Optional(withdrawn))],
        });

    public Person Works(string kind, string from, string? until = null, bool isVerified = true) =>
        With(History with { Work = [.. History.Work, new WorkPeriod([kind], Day(from), Optional(until), isVerified)] });

    public Person Trained(string kind, decimal amount, string on, bool isVerified = true) =>
        With(History with { Training = [.. History.Training, new TrainingRecord(kind, amount, Day(on), isVerified)] });

    public Person Failed(string credential, string day, string time = "10:00", string examination = "full") => Sat(credential, day, time, AttemptResult.Failed, examination);

    public Person Passed(string credential, string day, string time = "10:00", string examination = "full") => Sat(credential, day, time, AttemptResult.Passed, examination);

    public Person Sat(string credential, string day, string time, AttemptResult result, string examination = "full", string zone = "Europe/London")
    {
        var hours = int.Parse(time[..2], CultureInfo.InvariantCulture);
        var minutes = int.Parse(time[3..], CultureInfo.InvariantCulture);
        var at = (Day(day) + new LocalTime(hours, minutes)).InZoneLeniently(zone == "Europe/London" ? London : DateTimeZoneProviders.Tzdb[zone]).ToInstant();
        return With(History with { Attempts = [.. History.Attempts, new ExamAttempt(new CredentialId(credential), examination, at, result)] });
    }

    public Person Submitted(string kind, string day, bool isAccepted = true) =>
        With(History with { Documents = [.. History.Documents, new SubmittedDocument(kind, Day(day), isAccepted)] });

    public Person Paid(string credential, string fee, string day) =>
        With(History with { Payments = [.. History.Payments, new Payment(new CredentialId(credential), fee, Day(day))] });

    public Person HasVoucher(string credential, string? expires = null, string issuer = "body") =>
        With(History with { Vouchers = [.. History.Vouchers, new Voucher(new CredentialId(credential), issuer, Optional(expires))] });

    public Person IsMemberOf(string body, string from, string? until = null) =>
        With(History with { Memberships = [.. History.Memberships, new Membership(body, Day(from), Optional(until))] });

    public Person Barred(string from, string? until, string? body = null) =>
        With(History with { Sanctions = [.. History.Sanctions, new Sanction(body, Day(from), Optional(until))] });

    private static LocalDate? Optional(string? day) => day is null ? null : Day(day);

    private Person With(CandidateHistory history)
    {
        History = history;
        return this;
    }
}
