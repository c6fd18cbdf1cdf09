using ExamEngine.Certification.Calendars;
using ExamEngine.Certification.Facts;
using NodaTime;
using Xunit;

namespace ExamEngine.Specs.Certification;

public sealed class Calendar_of_a_programme
{
    private static readonly ProgrammeCalendar London = In("Europe/London");

    [Theory]
    [InlineData("31 January 2027", "28 February 2027")]
    [InlineData("31 January 2028", "29 February 2028")]
    [InlineData("30 January 2028", "29 February 2028")]
    [InlineData("28 February 2027", "28 March 2027")]
    [InlineData("31 May 2027", "30 June 2027")]
    [InlineData("31 December 2027", "31 January 2028")]
    public void Takes_the_last_day_of_the_month_where_the_day_does_not_exist(string from, string to) =>
        Assert.Equal(to, Person.Text(new CalendarSpan(1, SpanUnit.Months).After(Person.Day(from))));

    [Theory]
    [InlineData("29 February 2028", "28 February 2029")]
    [InlineData("28 February 2027", "28 February 2028")]
    public void Takes_28_February_for_the_29th_in_a_common_year(string from, string to) => Assert.Equal(to, Person.Text(new CalendarSpan(1, SpanUnit.Years).After(Person.Day(from))));

    [Fact]
    public void Counts_back_as_it_counts_on() =>
        Assert.Equal(("28 February 2027", "28 April 2027"), (Person.Text(new CalendarSpan(1, SpanUnit.Months).Before(Person.Day("31 March 2027"))), Person.Text(new CalendarSpan(2, SpanUnit.Weeks).Before(Person.Day("12 May 2027")))));

    [Theory]
    [InlineData("2027-03-01T00:00:00Z", "2027-03-15T00:00:00Z")]
    [InlineData("2027-03-01T23:59:59Z", "2027-03-15T00:00:00Z")]
    [InlineData("2027-03-20T10:00:00Z", "2027-04-02T23:00:00Z")]
    [InlineData("2027-10-20T10:00:00Z", "2027-11-03T00:00:00Z")]
    public void Counts_whole_days_of_the_zone_also_over_a_change_of_the_clocks(string from, string to) =>
        Assert.Equal(Moment(to), London.After(Moment(from), new CalendarSpan(14, SpanUnit.Days)));

    [Fact]
    public void Takes_the_date_of_the_zone_and_not_of_Greenwich()
    {
        // 23:30 in Greenwich is past midnight in London's summer time, and the afternoon in New York.
        var moment = Moment("2027-06-01T23:30:00Z");
        Assert.Equal("2 June 2027", Person.Text(London.DateOf(moment)));
        Assert.Equal("1 June 2027", Person.Text(In("America/New_York").DateOf(moment)));
        Assert.Equal(Moment("2027-06-15T04:00:00Z"), In("America/New_York").After(moment, new CalendarSpan(14, SpanUnit.Days)));
    }

    [Fact]
    public void Begins_a_day_at_01_00_where_the_clocks_are_put_forward_at_midnight()
    {
        var cairo = In("Africa/Cairo");
        var day = new LocalDate(2027, 4, 30);
        Assert.Equal(new LocalDateTime(2027, 4, 30, 1, 0), cairo.Start(day).InZone(cairo.Zone).LocalDateTime);
        Assert.Equal("30 April 2027", cairo.Words(cairo.Start(day)));
        Assert.Equal(day, cairo.DateOf(cairo.LastMoment(day)));
    }

    [Fact]
    public void Says_a_moment_within_a_day_with_its_time() => Assert.Equal("2 March 2027, 10:30", London.Words(Moment("2027-03-02T10:30:00Z")));

    [Fact]
    public void Ends_a_day_where_the_next_begins()
    {
        var day = new LocalDate(2027, 3, 28);
        Assert.Equal(Duration.FromHours(23), London.End(day) - London.Start(day));
        Assert.Equal(London.End(day), London.LastMoment(day) + Duration.Epsilon);
    }

    [Fact]
    public void Decides_by_the_zone_of_the_programme()
    {
        var person = new Person().Sat("X", "1 March 2027", "23:30", AttemptResult.Failed, zone: "America/New_York");
        const string Rule = "retake-wait: {after: failed, waits: [{wait: 14 days}]}";
        Assert.Equal("15 March 2027", OwnProgramme.With(Rule, "America/New_York").Opens(person, "2 March 2027"));
        Assert.Equal("16 March 2027", OwnProgramme.With(Rule, "Europe/London").Opens(person, "2 March 2027"));
    }

    private static ProgrammeCalendar In(string zone) => new(DateTimeZoneProviders.Tzdb[zone]);

    private static Instant Moment(string text) => NodaTime.Text.InstantPattern.ExtendedIso.Parse(text).Value;
}
