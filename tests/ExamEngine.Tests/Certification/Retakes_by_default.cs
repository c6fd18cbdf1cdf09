using ExamEngine.Certification.Facts;
using Xunit;

namespace ExamEngine.Specs.Certification;

/// <summary>The four-section examination of CTSS, whose programme says nothing about retakes.</summary>
public sealed class Retakes_by_default
{
    [Theory]
    [InlineData("00:00")]
    [InlineData("10:00")]
    [InlineData("23:59")]
    public void Open_fourteen_days_after_an_attempt_whatever_its_time_of_day(string time)
    {
        var person = new Person().Failed("CTSS", "1 March 2027", time);
        Assert.Equal("", person.Open("CTSS", "14 March 2027"));
        Assert.Equal("full-examination", person.Open("CTSS", "15 March 2027"));
        Assert.Equal("15 March 2027", Person.Text(person.Route("CTSS", "full-examination", "1 March 2027").OpensOn));
    }

    [Fact]
    public void Open_at_midnight_of_the_programmes_zone()
    {
        var route = new Person().Failed("CTSS", "1 June 2027").Route("CTSS", "full-examination", "1 June 2027");
        Assert.Equal("2027-06-14T23:00:00Z", route.OpensAt!.Value.ToString("uuuu-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Are_explained_with_the_day_and_the_reason()
    {
        var person = new Person().Failed("CTSS", "18 February 2027");
        Assert.Equal(
            "You can sit the examination again from 4 March 2027: 14 days after your last attempt on 18 February 2027.",
            person.Route("CTSS", "full-examination", "20 February 2027").Rule("wait after an attempt").Sentence);
        Assert.Equal(
            "You can apply for CTSS from 4 March 2027: 14 days after your last attempt on 18 February 2027. The four-section standard examination is compulsory.",
            person.WhatIf("CTSS", "20 February 2027"));
    }

    [Fact]
    public void Are_three_in_any_twelve_months_until_the_first_leaves_them()
    {
        var person = new Person().Failed("CTSS", "1 March 2026").Failed("CTSS", "1 June 2026").Failed("CTSS", "1 September 2026");
        Assert.Equal("1 March 2027", Person.Text(person.Route("CTSS", "full-examination", "1 September 2026").OpensOn));
        Assert.Equal("", person.Open("CTSS", "28 February 2027"));
        Assert.Equal("full-examination", person.Open("CTSS", "1 March 2027"));
        Assert.Equal(
            "You can sit the examination again from 1 March 2027: 3 attempts in any 12 months are allowed, and from then on the earliest of yours no longer counts.",
            person.Route("CTSS", "full-examination", "1 September 2026").Rule("attempts in 12 months").Sentence);
    }

    [Fact]
    public void Are_two_in_twelve_months_without_being_at_the_limit() =>
        Assert.Equal("15 June 2026", Person.Text(new Person().Failed("CTSS", "1 March 2026").Failed("CTSS", "1 June 2026").Route("CTSS", "full-examination", "1 June 2026").OpensOn));

    [Fact]
    public void Are_free_of_an_attempt_that_was_voided_for_a_technical_fault()
    {
        var person = new Person().Failed("CTSS", "1 March 2026").Failed("CTSS", "1 June 2026").Sat("CTSS", "1 September 2026", "10:00", AttemptResult.Voided);
        Assert.Equal("full-examination", person.Open("CTSS", "1 September 2026"));
    }

    [Fact]
    public void Wait_for_an_attempt_that_is_not_decided_like_for_a_failed_one() =>
        Assert.Equal("15 March 2027", Person.Text(new Person().Sat("CTSS", "1 March 2027", "10:00", AttemptResult.Open).Route("CTSS", "full-examination", "1 March 2027").OpensOn));

    [Fact]
    public void Are_closed_after_a_pass_while_the_credential_is_valid()
    {
        var person = new Person().Passed("CTSS", "1 March 2027").Holds("CTSS", "10 March 2027");
        Assert.Equal("", person.Open("CTSS", "10 March 2029"));
        Assert.Equal("full-examination", person.Open("CTSS", "11 March 2029"));
        Assert.Equal("11 March 2029", Person.Text(person.Route("CTSS", "full-examination", "1 April 2027").OpensOn));
        Assert.Equal(
            "You have passed. You can sit the examination again from 11 March 2029, when the credential is no longer valid.",
            person.Route("CTSS", "full-examination", "1 April 2027").Rule("not after a pass").Sentence);
    }

    [Fact]
    public void Are_closed_after_a_pass_also_before_the_award_is_made() =>
        Assert.Equal("2 March 2029", Person.Text(new Person().Passed("CTSS", "1 March 2027").Route("CTSS", "full-examination", "2 March 2027").OpensOn));

    [Theory]
    [InlineData("CCSS", "examination")]
    [InlineData("CCSM", "examination")]
    [InlineData("CCSL", "fresh")]
    [InlineData("CTSA", "examination")]
    [InlineData("CTSS", "full-examination")]
    public void Are_the_same_wherever_a_programme_is_silent(string credential, string route)
    {
        Assert.Equal("15 March 2027", Person.Text(new Person().Failed(credential, "1 March 2027").Route(credential, route, "1 March 2027").OpensOn));
        var thrice = new Person().Failed(credential, "1 March 2026").Failed(credential, "1 June 2026").Failed(credential, "1 September 2026");
        Assert.Equal(("", route), (thrice.Open(credential, "28 February 2027"), thrice.Open(credential, "1 March 2027")));
    }

    [Fact]
    public void Do_not_count_attempts_at_another_credential() => Assert.Equal("full-examination", new Person().Failed("CTSA", "1 March 2027").Open("CTSS", "1 March 2027"));

    [Fact]
    public void Are_barred_by_a_sanction_up_to_and_including_its_last_day()
    {
        var person = new Person().Barred("1 March 2027", "31 August 2027", "BCI");
        Assert.Equal("full-examination", person.Open("CTSS", "28 February 2027"));
        Assert.Equal("", person.Open("CTSS", "31 August 2027"));
        Assert.Equal("full-examination", person.Open("CTSS", "1 September 2027"));
        Assert.Equal("A sanction bars you until 31 August 2027. You can apply from 1 September 2027.", person.Route("CTSS", "full-examination", "1 April 2027").Finding.Sentence);
        Assert.Equal("examination", person.Open("CCSS", "1 April 2027"));
    }

    [Fact]
    public void Are_never_open_under_a_sanction_for_good()
    {
        var route = new Person().Barred("1 March 2027", null).Route("CTSS", "full-examination", "1 April 2027");
        Assert.Null(route.OpensOn);
        Assert.Contains("you can appeal", route.Finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Say_the_day_of_the_whole_when_several_rules_bar()
    {
        var person = new Person().Failed("CTSS", "1 March 2027").Barred("1 February 2027", "10 March 2027");
        Assert.Equal(
            "You can sit the examination again from 15 March 2027: 14 days after your last attempt on 1 March 2027. "
            + "A sanction bars you until 10 March 2027. You can apply from 11 March 2027. All of this together is fulfilled from 15 March 2027.",
            person.Route("CTSS", "full-examination", "2 March 2027").Finding.Sentence);
    }
}
