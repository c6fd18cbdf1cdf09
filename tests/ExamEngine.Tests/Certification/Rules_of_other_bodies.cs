using ExamEngine.Certification.Facts;
using Xunit;

namespace ExamEngine.Specs.Certification;

/// <summary>Rules that no programme of the item bank has, written as data.</summary>
public sealed class Rules_of_other_bodies
{
    [Fact]
    public void Can_make_the_first_wait_hours_and_the_later_ones_days()
    {
        var rules = OwnProgramme.With("retake-wait: {after: failed, waits: [{wait: 24 hours}, {wait: 14 days}]}");
        var once = new Person().Failed("X", "1 March 2027", "10:30");
        Assert.Equal("2 March 2027", rules.Opens(once, "1 March 2027"));
        Assert.Equal("You can sit the examination again from 2 March 2027, 10:30: 24 hours after your last attempt on 1 March 2027.", rules.Ask(once, "1 March 2027").Finding.Sentence);
        Assert.Equal("17 March 2027", rules.Opens(once.Failed("X", "3 March 2027"), "3 March 2027"));
        Assert.Equal("3 April 2027", rules.Opens(once.Failed("X", "20 March 2027"), "20 March 2027"));
    }

    [Fact]
    public void Count_hours_as_they_pass_when_the_clocks_are_put_forward()
    {
        var rules = OwnProgramme.With("retake-wait: {after: failed, waits: [{wait: 24 hours}]}");
        Assert.Contains("from 28 March 2027, 11:30", rules.Ask(new Person().Failed("X", "27 March 2027", "10:30"), "27 March 2027").Finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Can_ask_no_wait_before_the_second_attempt()
    {
        var rules = OwnProgramme.With("retake-wait: {after: failed, waits: [{wait: none}, {wait: 30 days}]}");
        Assert.Equal("1 March 2027", rules.Opens(new Person().Failed("X", "1 March 2027"), "1 March 2027"));
        Assert.Equal("1 April 2027", rules.Opens(new Person().Failed("X", "1 March 2027").Failed("X", "2 March 2027"), "2 March 2027"));
    }

    [Fact]
    public void Can_limit_each_attempt_to_a_time_after_the_one_before()
    {
        var rules = OwnProgramme.With("retake-wait: {after: failed, waits: [{wait: 7 days, within: 90 days}], series: 12 months}");
        var person = new Person().Failed("X", "1 January 2027");
        Assert.Equal("1 April 2027", Person.Text(rules.Ask(person, "8 January 2027").ClosesOn));
        Assert.True(rules.Ask(person, "1 April 2027").IsOpen);
        Assert.False(rules.Ask(person, "2 April 2027").IsOpen);
        Assert.Equal("1 January 2028", rules.Opens(person, "2 April 2027"));
    }

    [Fact]
    public void Can_limit_attempts_by_several_counts_at_once()
    {
        var rules = OwnProgramme.With("all-of: [{attempt-limit: {at-most: 2, within: 3 months, counted: rolling}}, {attempt-limit: {at-most: 3, within: 1 year, counted: rolling}}]");
        var person = new Person().Failed("X", "1 January 2027").Failed("X", "1 February 2027");
        Assert.Equal("1 April 2027", rules.Opens(person, "1 February 2027"));
        Assert.Equal("1 January 2028", rules.Opens(person.Failed("X", "1 April 2027"), "1 April 2027"));
    }

    [Fact]
    public void Can_count_from_the_first_attempt_of_the_series()
    {
        var rules = OwnProgramme.With("attempt-limit: {at-most: 3, within: 12 months, counted: from-first-attempt}");
        var person = new Person().Failed("X", "1 March 2026").Failed("X", "1 October 2026").Failed("X", "1 February 2027");
        Assert.Equal("1 March 2027", rules.Opens(person, "1 February 2027"));

        // A new series: the two of last year no longer count, though they are within 12 months.
        person.Failed("X", "1 March 2027").Failed("X", "2 March 2027");
        Assert.Equal("2 March 2027", rules.Opens(person, "2 March 2027"));
        Assert.Equal("1 March 2028", rules.Opens(person.Failed("X", "3 March 2027"), "3 March 2027"));
    }

    [Fact]
    public void Can_limit_the_attempts_of_a_series_for_good()
    {
        var rules = OwnProgramme.With("attempt-limit: {at-most: 2, counted: from-first-attempt}");
        var person = new Person().Failed("X", "1 March 2026").Failed("X", "1 October 2026");
        Assert.Equal("never", rules.Opens(person, "1 October 2026"));
        Assert.Equal("You have no attempt left: 2 attempts in all are allowed.", rules.Ask(person, "1 October 2026").Finding.Sentence);
    }

    [Fact]
    public void Can_ask_for_a_wait_after_a_pass()
    {
        var rules = OwnProgramme.With("retake-wait: {after: passed, waits: [{wait: 6 months}]}");
        Assert.Equal("28 February 2027", rules.Opens(new Person().Passed("X", "31 August 2026"), "31 August 2026"));
        Assert.Equal("31 August 2026", rules.Opens(new Person().Failed("X", "31 August 2026"), "31 August 2026"));
    }

    [Theory]
    [InlineData(6, true)]
    [InlineData(5, false)]
    public void Can_open_an_upgrade_to_versions_no_older_than_three(int version, bool isOpen)
    {
        var rules = OwnProgramme.With("credential-version: {credential: X, not-older-than: 3}");
        var decision = rules.Ask(new Person().Holds("X", "1 March 2026", version: version), "1 March 2027");
        Assert.Equal(isOpen, decision.IsOpen);
        Assert.Equal(isOpen ? "Your X is of version 6 or later." : "This is open to holders of X of version 6 or later.", decision.Rule("credential-version").Sentence);
    }

    [Fact]
    public void Can_withdraw_a_credential_by_a_failed_recertification()
    {
        var rules = OwnProgramme.Of(OwnProgramme.Yaml("held-credential: {credential: X, from: attained, until: no end}", more: ", withdrawn-by-failed: recertification"));
        Assert.True(rules.Ask(new Person().Holds("X", "1 March 2026").Failed("X", "1 March 2027", examination: "full"), "2 March 2027").IsOpen);

        var person = new Person().Holds("X", "1 March 2026").Failed("X", "1 March 2027", examination: "again");
        Assert.True(rules.Ask(person, "1 March 2027").IsOpen);
        Assert.False(rules.Ask(person, "2 March 2027").IsOpen);
        Assert.Equal("Your X was withdrawn from 2 March 2027 and no longer counts.", rules.Ask(person, "2 March 2027").Finding.Sentence);
        Assert.True(rules.Ask(new Person().Holds("X", "1 March 2026").Sat("X", "1 March 2027", "10:00", AttemptResult.Voided, "again"), "2 March 2027").IsOpen);
    }

    [Fact]
    public void Can_give_a_period_of_grace_after_expiry()
    {
        var rules = OwnProgramme.With("held-credential: {credential: X, from: 1 day after expiry, until: 30 days after expiry}");
        var person = new Person().Holds("X", "1 March 2025");
        Assert.False(rules.Ask(person, "1 March 2027").IsOpen);
        Assert.True(rules.Ask(person, "2 March 2027").IsOpen);
        Assert.True(rules.Ask(person, "31 March 2027").IsOpen);
        Assert.False(rules.Ask(person, "1 April 2027").IsOpen);
        Assert.Equal("This was open until 31 March 2027: 30 days after your X expired on 1 March 2027.", rules.Ask(person, "1 April 2027").Finding.Sentence);
    }

    [Fact]
    public void Can_ask_for_documents_that_are_not_old()
    {
        var yaml = OwnProgramme.Yaml("documents: {kinds: [cv], not-older-than: 3 months}").Replace("    fees:", "    documents: {cv: CV}\n    fees:", StringComparison.Ordinal);
        var rules = OwnProgramme.Of(yaml);
        var person = new Person().Submitted("cv", "30 November 2026");
        Assert.Equal("Accepted: CV.", rules.Ask(person, "28 February 2027").Rule("documents").Sentence);
        Assert.Equal("Hand in: CV.", rules.Ask(person, "1 March 2027").Rule("documents").Sentence);
    }

    [Fact]
    public void Name_the_first_day_on_which_the_whole_tree_holds_though_windows_open_and_close()
    {
        // Two windows, 1–14 March and 1–30 June; the wait after the attempt on 10 March is over when the first has closed.
        var rules = OwnProgramme.With(
            "all-of: [{any-of: [{held-credential: {credential: X, from: attained, until: 13 days after attained}}, {held-credential: {credential: X, from: 3 months after attained, until: 121 days after attained}}]}, "
            + "{retake-wait: {after: failed, waits: [{wait: 14 days}]}}]");
        var person = new Person().Holds("X", "1 March 2027").Failed("X", "10 March 2027");
        Assert.Equal("1 June 2027", rules.Opens(person, "10 March 2027"));
        Assert.Equal("30 June 2027", Person.Text(rules.Ask(person, "10 March 2027").ClosesOn));
        Assert.Equal("9 March 2027", rules.Opens(person, "9 March 2027"));
        Assert.Equal("never", rules.Opens(person, "1 July 2027"));
    }
}
