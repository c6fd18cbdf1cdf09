using ExamEngine.Certification;
using ExamEngine.Certification.Credentials;
using ExamEngine.Certification.Facts;
using ExamEngine.Certification.Programmes;
using ExamEngine.Certification.Reading;
using ExamEngine.Certification.Reminders;
using ExamEngine.Sessions;
using NodaTime;
using Xunit;

namespace ExamEngine.Specs.Certification;

/// <summary>A CCSS that expires on 12 May 2027 and can be recertified until 28 April, unless the test says otherwise.</summary>
public sealed class Reminders_of_a_credential
{
    private static readonly SessionActor Office = new(SessionRole.Administrator, "Office", Guid.Parse("01890000-0000-7000-8000-00000000000a"));
    private static readonly CredentialNumber Number = CredentialNumber.Of("K7QF2MXR9TB");
    private static readonly AwardBasis Basis = new("gsqi-ccss", 1, 1, "examination");

    private readonly CredentialIssued _ccss = Issued("CCSS", "12 May 2026", "12 May 2027");

    [Theory]
    [InlineData("2 February 2027", "")]
    [InlineData("3 February 2027", "recertification/2027-04-28/12 weeks")]
    [InlineData("16 February 2027", "recertification/2027-04-28/12 weeks")]
    [InlineData("17 February 2027", "recertification/2027-04-28/12 weeks, freshapplication/2027-05-12/12 weeks")]
    [InlineData("2 March 2027", "recertification/2027-04-28/12 weeks, freshapplication/2027-05-12/12 weeks")]
    [InlineData("3 March 2027", "recertification/2027-04-28/8 weeks, freshapplication/2027-05-12/12 weeks")]
    [InlineData("31 March 2027", "recertification/2027-04-28/4 weeks, freshapplication/2027-05-12/8 weeks")]
    [InlineData("14 April 2027", "recertification/2027-04-28/2 weeks, freshapplication/2027-05-12/4 weeks")]
    [InlineData("28 April 2027", "recertification/2027-04-28/2 weeks, freshapplication/2027-05-12/2 weeks")]
    [InlineData("29 April 2027", "freshapplication/2027-05-12/2 weeks")]
    [InlineData("12 May 2027", "freshapplication/2027-05-12/2 weeks")]
    [InlineData("13 May 2027", "")]
    public void Fall_due_12_8_4_and_2_weeks_before_each_window_closes_and_of_each_window_only_the_latest(string on, string due) =>
        Assert.Equal(due, Keys(On(on, _ccss)));

    [Fact]
    public void Say_plainly_what_closes_when_and_what_can_be_done()
    {
        var reminders = On("14 April 2027", _ccss);

        Assert.Equal(["Recertify your CCSS by 28 April 2027", "Last day for your CCSS: 12 May 2027"], reminders.Select(reminder => reminder.Words.Subject));
        Assert.Equal(
            [
                "You can recertify your CCSS until 28 April 2027, without an examination.",
                "What you can do: You can recertify until 12 May 2027. From 29 April it counts as a new application at the full fee. After that only the upgrade to CCIS or CCSM is open.",
            ],
            reminders[0].Words.Paragraphs);
        Assert.Equal(
            [
                "You can recertify your CCSS as a new application from 29 April 2027 until 12 May 2027, with the examination.",
                "Your CCSS expires: 12 May 2027 is its last valid day.",
                "What you can do: You can recertify until 12 May 2027. From 29 April it counts as a new application at the full fee. After that only the upgrade to CCIS or CCSM is open.",
            ],
            reminders[1].Words.Paragraphs);
        Assert.Equal("Recertify your CCSS by 28 April 2027.", reminders[0].Words.Short);
        Assert.Equal($"{Number}/recertification/2027-04-28/2 weeks".ToLowerInvariant(), reminders[0].Key);
    }

    [Fact]
    public void Begin_with_the_day_of_the_programmes_zone_also_where_the_clocks_have_changed_since()
    {
        // London is an hour ahead of UTC since 28 March 2027.
        Assert.Contains("8 weeks", Keys(At(Instant.FromUtc(2027, 3, 30, 22, 59, 59), _ccss)).Split(',')[0], StringComparison.Ordinal);
        Assert.Contains("4 weeks", Keys(At(Instant.FromUtc(2027, 3, 30, 23, 0), _ccss)).Split(',')[0], StringComparison.Ordinal);
        Assert.Equal("", Keys(At(Instant.FromUtc(2027, 2, 2, 23, 59, 59), _ccss)));
        Assert.NotEqual("", Keys(At(Instant.FromUtc(2027, 2, 3, 0, 0), _ccss)));
        var last = Assert.Single(At(Instant.FromUtc(2027, 5, 12, 22, 59, 59), _ccss));
        Assert.Equal(Instant.FromUtc(2027, 5, 12, 23, 0), last.ClosesAt);
        Assert.Empty(At(last.ClosesAt, _ccss));
    }

    [Theory]
    [InlineData("5 December 2028", "")]
    [InlineData("6 December 2028", "upgrade/2029-02-28/12 weeks")]
    [InlineData("14 February 2029", "upgrade/2029-02-28/2 weeks")]
    [InlineData("1 March 2029", "")]
    public void Of_an_award_on_a_leap_day_go_by_the_last_day_of_February(string on, string due)
    {
        var reminders = On(on, Issued("CTSA", "29 February 2028", "28 February 2029"));

        Assert.Equal(due, Keys(reminders));
        Assert.All(reminders, reminder => Assert.Equal("You can upgrade your CTSA to CTSS on 28 February 2029, on that day alone, without an examination.", reminder.Words.Paragraphs[0]));
    }

    [Fact]
    public void Of_what_was_applied_for_do_not_go_out()
    {
        Assert.Equal("", Keys(On("14 April 2027", _ccss, appliedFor: "CCSS")));
        var upgrading = On("14 April 2027", _ccss, appliedFor: "CCSM");
        Assert.Equal("recertification/2027-04-28/2 weeks, freshapplication/2027-05-12/4 weeks", Keys(upgrading));
        Assert.DoesNotContain(upgrading.SelectMany(reminder => reminder.Words.Paragraphs), words => words.Contains("expires", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_a_renewed_credential_go_by_its_new_expiry()
    {
        CredentialEvent[] renewed = [_ccss, new CredentialRenewed(Now, Office, Basis, Person.Day("10 April 2027"), Person.Day("12 May 2028"), null)];

        Assert.Equal("", Keys(On("14 April 2027", renewed)));
        Assert.Equal("", Keys(On("17 February 2028", renewed)));
        Assert.Equal("expiry/2028-05-12/12 weeks", Keys(On("18 February 2028", renewed)));
    }

    [Fact]
    public void Of_a_credential_that_is_suspended_revoked_or_replaced_do_not_go_out()
    {
        var day = Person.Day("1 April 2027");
        Assert.Equal("", Keys(On("14 April 2027", _ccss, new CredentialSuspended(Now, Office, day, "Under review"))));
        Assert.Equal("", Keys(On("14 April 2027", _ccss, new CredentialRevoked(Now, Office, day, "Sat by somebody else"))));
        Assert.Equal("", Keys(On("14 April 2027", _ccss, new CredentialReplaced(Now, Office, day, "CCSM", Number.Value))));
        Assert.NotEqual("", Keys(On("14 April 2027", _ccss, new CredentialSuspended(Now, Office, day, "Under review"), new CredentialReinstated(Now, Office, "Cleared up"))));
    }

    [Theory]
    [InlineData("27 February 2027", "")]
    [InlineData("28 February 2027", "expiry/2027-03-31/1 month by email")]
    [InlineData("31 March 2027", "expiry/2027-03-31/1 month by email")]
    public void Go_by_the_programmes_own_times_at_month_ends_too(string on, string due)
    {
        var programmes = OwnProgramme.Of(WithReminders("1 month"));

        Assert.Equal(due, string.Join(", ", Of(programmes, At(on), [], Issued("X", "31 March 2025", "31 March 2027")).Select(reminder => $"{Name(reminder)} by {string.Join('+', reminder.By)}")));
    }

    [Fact]
    public void Go_12_8_4_and_2_weeks_before_by_both_ways_where_the_programme_says_nothing()
    {
        var programmes = OwnProgramme.With("fee: {fee: full}");
        var x = Issued("X", "31 March 2025", "31 March 2027");
        var walked = Enumerable.Range(0, 120).SelectMany(day => Of(programmes, At("1 December 2026") + Duration.FromDays(day), [], x)).DistinctBy(reminder => reminder.Key).ToList();

        Assert.Equal(["expiry/2027-03-31/12 weeks", "expiry/2027-03-31/8 weeks", "expiry/2027-03-31/4 weeks", "expiry/2027-03-31/2 weeks"], walked.Select(Name));
        Assert.All(walked, reminder => Assert.Equal(["email", "text"], reminder.By));
    }

    [Fact]
    public void Are_counted_in_days_or_longer_and_a_file_that_says_hours_is_refused()
    {
        var reading = ProgrammeReader.Read([new ProgrammeFile("default-policy.yaml", OwnProgramme.NoPolicy), new ProgrammeFile("x.yaml", WithReminders("24 hours"))]);

        Assert.Null(reading.Value);
        Assert.Contains("must be counted in days, weeks, months or years", Assert.Single(reading.Problems).Reason, StringComparison.Ordinal);
    }

    /// <summary>However the days are walked and however often: what comes in a walk with gaps comes in the daily one, each window has each reminder once, and none comes after it closed.</summary>
    [Fact]
    public void Of_any_history_come_once_each_and_never_after_the_window_closed()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var random = new Random(seed);
            var (person, issued) = AnyHolder(random);
            var from = issued.Expires!.Value.PlusDays(-110);
            Dictionary<string, DueReminder> daily = [];
            for (var day = 0; day < 140; day++)
            {
                var today = from.PlusDays(day);
                foreach (var reminder in Of(RealProgrammes.Set, London(today, random), person, issued))
                {
                    Assert.True(today <= reminder.Closes && reminder.Before.Before(reminder.Closes) <= today, $"seed {seed}: {reminder.Key} on {today}");
                    Assert.True(daily.TryAdd(reminder.Key, reminder) || daily[reminder.Key].Closes == reminder.Closes);
                }
            }

            HashSet<string> sent = [];
            for (var walk = 0; walk < 40; walk++)
            {
                sent.UnionWith(Of(RealProgrammes.Set, London(from.PlusDays(random.Next(140)), random), person, issued).Select(reminder => reminder.Key));
            }

            Assert.Empty(sent.Except(daily.Keys));
            Assert.Equal(daily.Count, daily.Values.Select(reminder => (reminder.Closes, reminder.Before)).Distinct().Count());
            Assert.All(daily.Values.GroupBy(reminder => reminder.Closes).Where(window => window.Key <= from.PlusDays(139) && window.Key.PlusWeeks(-12) >= from), window => Assert.Equal(4, window.Count()));
        }
    }

    private static DateTimeOffset Now => new(2026, 5, 12, 9, 0, 0, TimeSpan.Zero);

    private static (CandidateHistory History, CredentialIssued Issued) AnyHolder(Random random)
    {
        (string, int)[] all = [("CCSS", 1), ("CCSM", 2), ("CTSA", 1), ("CTSS", 2), ("CCSP-Associate", 3)];
        var (credential, years) = all[random.Next(all.Length)];
        var attained = new LocalDate(2026, 1, 1).PlusDays(random.Next(1500));
        var person = new Person().Works("customer-service", Person.Text(attained.PlusDays(-random.Next(600))), random.Next(3) == 0 ? Person.Text(attained.PlusDays(random.Next(400))) : null);
        if (random.Next(4) == 0)
        {
            person.Failed(credential, Person.Text(attained.PlusDays(random.Next(300))));
        }

        return (person.History, Issued(credential, Person.Text(attained), Person.Text(attained.PlusYears(years))));
    }

    private static Instant London(LocalDate day, Random random) =>
        day.At(new LocalTime(random.Next(24), random.Next(60))).InZoneLeniently(DateTimeZoneProviders.Tzdb["Europe/London"]).ToInstant();

    private static string WithReminders(string before) =>
        OwnProgramme.Yaml("fee: {fee: full}").Replace("    routes:", $"    reminders:\n      - {{before: {before}, by: [email]}}\n    routes:", StringComparison.Ordinal);

    private static CredentialIssued Issued(string credential, string attained, string expires) => new(Now, Office, credential, Basis, Person.Day(attained), Person.Day(expires), null, null);

    private static Instant At(string day) => Person.Day(day).At(LocalTime.Noon).InUtc().ToInstant();

    private static IReadOnlyList<DueReminder> On(string day, params CredentialEvent[] entries) => At(At(day), entries);

    private static IReadOnlyList<DueReminder> On(string day, CredentialEvent entry, string appliedFor) => Of(RealProgrammes.Set, At(day), Working, [new CredentialId(appliedFor)], entry);

    private static IReadOnlyList<DueReminder> At(Instant at, params CredentialEvent[] entries) => Of(RealProgrammes.Set, at, Working, [], entries);

    private static CandidateHistory Working => new Person().Works("customer-service", "1 January 2025").History;

    private static IReadOnlyList<DueReminder> Of(ProgrammeSet programmes, Instant at, IReadOnlyCollection<CredentialId> appliedFor, CredentialEvent entry) => Of(programmes, at, Working, appliedFor, entry);

    private static IReadOnlyList<DueReminder> Of(ProgrammeSet programmes, Instant at, CandidateHistory history, CredentialEvent entry) => Of(programmes, at, history, [], entry);

    private static IReadOnlyList<DueReminder> Of(ProgrammeSet programmes, Instant at, CandidateHistory history, IReadOnlyCollection<CredentialId> appliedFor, params CredentialEvent[] entries)
    {
        var held = IssuedCredential.Replay(entries);
        return CredentialReminders.Due(programmes, history with { Credentials = [held.Fact()] }, Number, held, appliedFor, at);
    }

    private static string Name(DueReminder reminder) => reminder.Key[(reminder.Number.Value.Length + 1)..];

    private static string Keys(IEnumerable<DueReminder> reminders) => string.Join(", ", reminders.Select(Name));
}
