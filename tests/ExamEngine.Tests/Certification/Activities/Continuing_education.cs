using ExamEngine.Certification.Activities;
using ExamEngine.Certification.Facts;
using ExamEngine.Certification.Rules;
using Xunit;

namespace ExamEngine.Specs.Certification.Activities;

/// <summary>“Recertification every 2 to 3 years: … 12 to 24 CEUs …; a sample is audited, and evidence is kept three years. Micro-credentials of 2 to 6 hours count.”</summary>
public sealed class Continuing_education
{
    private static Holder Ccsp => new(new Person().Holds("CCSP-Associate", "1 March 2026"), "CCSP-Associate");

    private static Holder Cpd => new(new Person().Holds("CCSM-CI", "1 March 2020"), "CCSM-CI");

    [Fact]
    public void Of_a_CCSP_is_audited_in_a_sample_and_its_evidence_kept_three_years()
    {
        var education = RealProgrammes.Set.Awarding(RealProgrammes.Credential("CCSP-Associate"))!.Versions[0].Education!;
        Assert.Equal((10m, "3 years", true), (education.AuditPercent, education.EvidenceKept.ToString(), education.IsAssumed));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(6, true)]
    [InlineData(6.5, false)]
    public void Takes_micro_credentials_of_two_to_six_hours_alone(decimal hours, bool isTaken)
    {
        var why = Ccsp.Log("1 July 2027", "1 June 2027", hours, "micro-credential");
        Assert.Equal(isTaken ? null : FormattableString.Invariant($"Micro-credential: one counts if it has 2 to 6 hours. This one has {hours:0.##}."), why);
    }

    [Fact]
    public void Satisfies_the_recertification_with_twelve_CEUs_that_were_logged()
    {
        var (holder, person) = (Ccsp, new Person().Holds("CCSP-Associate", "1 March 2026"));
        Assert.Null(holder.Log("1 July 2027", "1 June 2027", 10));
        Assert.Equal(
            "You have 10 of 12 CEUs of continuing education for your CCSP-Associate, completed from 1 March 2026 to 1 March 2029. 2 are still to come.", holder.Total("1 July 2027").Sentence);
        Assert.Null(holder.Log("1 July 2027", "2 June 2027", 2, "micro-credential"));
        Assert.Equal("You have 12 of 12 CEUs of continuing education for your CCSP-Associate, completed from 1 March 2026 to 1 March 2029. That is enough.", holder.Total("1 July 2027").Sentence);
        Assert.Equal(RuleStatus.Satisfied, person.Trained("ceu", 10, "1 June 2027").Trained("micro-credential", 2, "2 June 2027")
            .Route("CCSP-Associate", "associate-units", "1 July 2027").Rule("continuing education").Status);
    }

    [Theory]
    [InlineData("28 February 2026", "It is too old: what was completed before 1 March 2026 does not count any more.")]
    [InlineData("1 March 2026", null)]
    [InlineData("1 July 2027", null)]
    [InlineData("2 July 2027", "The day is in the future. Log the activity once it is completed.")]
    [InlineData(null, "Give the day on which it was completed, such as 2027-04-29.")]
    public void Counts_from_the_day_the_term_began_to_today(string? completed, string? why) => Assert.Equal(why, Ccsp.Log("1 July 2027", completed));

    [Fact]
    public void Counts_anew_after_a_recertification()
    {
        var renewed = new Holder(new Person().Holds("CCSP-Associate", "1 March 2026", recertified: ["1 February 2029"]), "CCSP-Associate");
        Assert.Equal("It is too old: what was completed before 1 February 2029 does not count any more.", renewed.Log("1 March 2029", "31 January 2029"));
        Assert.Null(renewed.Log("1 March 2029", "1 February 2029"));
        Assert.Equal("1 March 2032", Person.Text(renewed.Windows("1 March 2029")[0].Until));
    }

    [Fact]
    public void Is_not_logged_once_the_credential_has_expired()
    {
        Assert.Null(Ccsp.Log("1 March 2029", "1 March 2029"));
        Assert.Equal("You hold no valid credential of this programme for which such activities count.", Ccsp.Log("2 March 2029", "1 March 2029"));
    }

    [Fact]
    public void Is_not_logged_by_one_who_holds_nothing_or_lost_it()
    {
        const string Why = "You hold no valid credential of this programme for which such activities count.";
        Assert.Equal(Why, new Holder(new Person(), "CCSP-Associate").Log("1 July 2027", "1 June 2027"));
        Assert.Equal(Why, new Holder(new Person().Holds("CCSP-Associate", "1 March 2026", withdrawn: "1 June 2027"), "CCSP-Associate").Log("1 July 2027", "1 May 2027"));
    }

    [Fact]
    public void Counts_the_same_thing_once_however_it_is_written()
    {
        var holder = Ccsp;
        Assert.Null(holder.Log("1 July 2027", "1 June 2027"));
        Assert.Equal("You have logged this activity already. It counts once.", holder.Log("1 July 2027", "1 June 2027", 5, "ceu", "calming  ANGRY callers.", "a school"));
        Assert.Null(holder.Log("1 July 2027", "2 June 2027"));
    }

    [Fact]
    public void May_be_logged_rightly_after_it_was_withdrawn()
    {
        var holder = Ccsp;
        holder.Log("1 July 2027", "1 June 2027", 30);
        holder.Change(activity => activity.Withdraw(Holder.Noon("1 July 2027"), Holder.Me));
        Assert.Null(holder.Log("1 July 2027", "1 June 2027", 3));
    }

    [Fact]
    public void That_was_not_accepted_may_not_be_logged_again()
    {
        var holder = Ccsp;
        holder.Log("1 July 2027", "1 June 2027");
        holder.Change(activity => activity.Choose(Holder.Noon("2 July 2027"), "CCSP-Associate 2026-03-01"));
        holder.Change(activity => activity.Judge(Holder.Noon("3 July 2027"), Holder.Auditor, isAccepted: false, "The school does not know you."));
        Assert.StartsWith("This activity was audited and not accepted", holder.Log("4 July 2027", "1 June 2027"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("walk", "A title", "A school", 3, "Choose what kind of activity it was.")]
    [InlineData("ceu", " ", "A school", 3, "Say what it was, in up to 200 characters on one line.")]
    [InlineData("ceu", "A title", "A\nschool", 3, "Say who offered it, in up to 200 characters on one line.")]
    [InlineData("ceu", "A title", "A school", 0, "Give the CEUs: above 0, at most 1000, with at most two decimals.")]
    [InlineData("ceu", "A title", "A school", 1.005, "Give the CEUs: above 0, at most 1000, with at most two decimals.")]
    public void Says_what_is_wrong(string kind, string title, string provider, decimal amount, string why) => Assert.Equal(why, Ccsp.Log("1 July 2027", "1 June 2027", amount, kind, title, provider));

    [Fact]
    public void Waits_in_words_for_an_audit()
    {
        var person = new Person().Holds("CCSP-Associate", "1 March 2026");
        var record = new TrainingRecord("ceu", 12, Person.Day("1 June 2027"), IsVerified: false) { WaitsForAudit = true };
        var history = person.History with { Training = [record] };
        var route = Assert.Single(ExamEngine.Certification.Eligibility.Decide(RealProgrammes.Set, history, new("CCSP-Associate"), Person.Day("1 July 2027")), decision => decision.Route.Id == "associate-units");
        Assert.Equal(
            (RuleStatus.NeedsEvidence, "You have 12 CEUs of continuing education since your CCSP-Associate was attained or last renewed, and it was chosen for the audit. Show evidence of each activity; it counts once it was accepted."),
            (route.Rule("continuing education").Status, route.Rule("continuing education").Sentence));
        Assert.Equal("12 CEUs, 1 June 2027, waits for the audit", route.Rule("continuing education").Facts[0].Value);
        Assert.EndsWith(" 12 of these wait for the audit. That is enough once they are accepted.", EducationTotal.Of(new Holder(person, "CCSP-Associate").Windows("1 July 2027")[0], [record]).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_up_a_CCSM_by_what_was_completed_in_the_last_twelve_months()
    {
        var holder = Cpd;
        Assert.Equal("It is too old: what was completed before 2 July 2026 does not count any more.", holder.Log("1 July 2027", "1 July 2026", 5, "cpd"));
        Assert.Null(holder.Log("1 July 2027", "2 July 2026", 5, "cpd"));
        Assert.Equal(
            "You have 5 of 20 hours of continuing professional development for your CCSM-CI, completed in the time from 2 July 2026 to 1 July 2027. 15 are still to come.", holder.Total("1 July 2027").Sentence);
        Assert.Equal(0, holder.Total("2 July 2027").Counted);
    }

    [Fact]
    public void Of_a_young_CCSM_counts_from_its_award() =>
        Assert.Equal("1 May 2027", Person.Text(new Holder(new Person().Holds("CCSM-CI", "1 May 2027"), "CCSM-CI").Windows("1 July 2027")[0].From));

    [Fact]
    public void Is_chosen_by_term_or_by_calendar_year()
    {
        Assert.Equal("CCSP-Associate 2026-03-01", Ccsp.Windows("1 July 2027")[0].Period(Person.Day("1 June 2027")));
        Assert.Equal("CCSM-CI 2026", Cpd.Windows("1 July 2027")[0].Period(Person.Day("31 December 2026")));
    }

    [Fact]
    public void Is_asked_by_one_route_of_a_CCSP_and_not_by_the_others()
    {
        var version = RealProgrammes.Set.Awarding(RealProgrammes.Credential("CCSP-Associate"))!.Versions[0];
        Assert.Equal(["associate-units", "professional-units"], version.Routes.Where(route => EducationWindow.IsAskedBy(version, route)).Select(route => route.Id));
    }
}
