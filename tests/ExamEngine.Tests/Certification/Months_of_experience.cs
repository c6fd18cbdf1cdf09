using Xunit;

namespace ExamEngine.Specs.Certification;

/// <summary>What stretches of work come to.</summary>
public sealed class Months_of_experience
{
    [Theory]
    [InlineData("1 January 2027", "31 January 2027", 1, "1 February 2027")]
    [InlineData("1 January 2027", "30 January 2027", 1, "never")]
    [InlineData("1 February 2027", "28 February 2027", 1, "1 March 2027")]
    [InlineData("31 January 2027", "27 February 2027", 1, "28 February 2027")]
    [InlineData("31 January 2028", "28 February 2028", 1, "29 February 2028")]
    [InlineData("29 February 2028", "26 February 2029", 12, "never")]
    [InlineData("29 February 2028", "27 February 2029", 12, "28 February 2029")]
    public void Are_calendar_months_from_the_first_day(string from, string until, int months, string reached) =>
        Assert.Equal(reached, Asked(new Person().Works("w", from, until), months));

    [Fact]
    public void Are_added_up_over_stretches() =>
        Assert.Equal("1 August 2027", Asked(new Person().Works("w", "1 January 2027", "31 March 2027").Works("w", "1 May 2027", "31 December 2027"), 6));

    [Fact]
    public void Include_thirty_days_left_over_of_which_one_stretch_has_twenty_nine_at_most()
    {
        Assert.Equal("16 April 2027", Asked(new Person().Works("w", "1 January 2027", "15 January 2027").Works("w", "1 April 2027", "30 April 2027"), 1));
        Assert.Equal("2 April 2027", Asked(new Person().Works("w", "1 January 2027", "30 January 2027").Works("w", "1 April 2027", "1 April 2027"), 1));
    }

    [Fact]
    public void Count_what_overlaps_once() =>
        Assert.Equal("1 July 2027", Asked(new Person().Works("w", "1 January 2027", "31 May 2027").Works("w", "1 March 2027"), 6));

    [Fact]
    public void Join_where_one_stretch_follows_the_other_without_a_day_between() =>
        Assert.Equal("1 February 2027", Asked(new Person().Works("w", "1 January 2027", "12 January 2027").Works("w", "13 January 2027", "31 January 2027"), 1));

    [Fact]
    public void Of_another_kind_do_not_count() => Assert.Equal("never", Asked(new Person().Works("v", "1 January 2020"), 1));

    private static string Asked(Person person, int months) =>
        OwnProgramme.With($"experience: {{kinds: [w], months: {months}, title: work}}").Opens(person, "1 January 2026");
}
