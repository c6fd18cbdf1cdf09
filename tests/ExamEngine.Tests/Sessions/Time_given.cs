using ExamEngine.Sessions;
using Xunit;
using static ExamEngine.Specs.Sessions.Sitting;

namespace ExamEngine.Specs.Sessions;

public sealed class Time_given
{
    private static readonly Guid Outage = new("44444444-4444-4444-8444-444444444444");

    [Fact]
    public void Extension_moves_the_deadline_of_the_open_section()
    {
        var sitting = Begun().After(Minute).Extend(5 * Minute);
        Assert.Equal((Nine + (35 * Minute), 5 * Minute), (sitting.Session.Deadline, sitting.Session.Sections[0].Credit));
    }

    [Fact]
    public void Extension_given_within_the_grace_keeps_the_section_open()
    {
        var sitting = Begun().After((30 * Minute) + (2 * Second) - Millisecond).Extend(Minute).After(Second);
        Assert.Equal((1, Nine + (31 * Minute)), (sitting.Session.OpenSection, sitting.Session.Deadline));
    }

    [Fact]
    public void Extension_while_paused_is_there_after_the_pause()
    {
        var sitting = Begun().Pause().After(Minute).Extend(5 * Minute);
        Assert.Equal(35 * Minute, sitting.Session.Remaining(sitting.Now));
        Assert.Equal(35 * Minute, sitting.After(Hour).Resume().Session.Remaining(sitting.Now));
    }

    [Fact]
    public void Extension_between_sections_is_carried_to_the_next_one()
    {
        var sitting = BetweenSections().Extend(5 * Minute).Extend(Minute);
        Assert.Equal(60 * Second, sitting.Session.Remaining(sitting.Now));
        sitting.After(60 * Second);
        Assert.Equal((2, 26 * Minute), (sitting.Session.OpenSection, sitting.Session.Remaining(sitting.Now)));
        Assert.Equal([TimeSpan.Zero, 6 * Minute], sitting.Session.Sections.Select(section => section.Credit));
    }

    [Fact]
    public void Extension_before_the_start_and_while_opening_goes_to_the_first_section_only()
    {
        var sitting = ReadyToStart().Extend(3 * Minute).Do((s, now) => s.BeginSection(now, Candidate, 1)).Extend(Minute).After(15 * Second);
        Assert.Equal(34 * Minute, sitting.Session.Remaining(sitting.Now));
        sitting.Do((s, now) => s.EndSection(now, Candidate, 1)).After(60 * Second);
        Assert.Equal((2, 20 * Minute), (sitting.Session.OpenSection, sitting.Session.Remaining(sitting.Now)));
    }

    [Fact]
    public void Extension_after_the_last_section_is_refused_because_nothing_could_use_it() =>
        Assert.Equal("The last section is closed; more time would not reach it.", Complete().Refused((s, now) => Extension(s, now, Minute)).Message);

    [Fact]
    public void Outage_is_given_back_once_however_often_it_is_credited()
    {
        var sitting = Begun().CreditOutage(4 * Minute, Outage).CreditOutage(4 * Minute, Outage).After(Minute).CreditOutage(4 * Minute, Outage);
        Assert.Equal(Nine + (34 * Minute), sitting.Session.Deadline);
        Assert.True(sitting.Session.HasCredit(Outage));
        Assert.False(Begun().Session.HasCredit(Outage));
    }

    [Fact]
    public void Another_outage_is_given_back_too() => Assert.Equal(
        Nine + (35 * Minute),
        Begun().CreditOutage(4 * Minute, Outage).CreditOutage(Minute, new Guid("55555555-5555-4555-8555-555555555555")).Session.Deadline);

    [Fact]
    public void Outage_while_opening_lengthens_the_opening_and_not_the_section()
    {
        var sitting = Opening().CreditOutage(Minute, Outage);
        Assert.Equal(75 * Second, sitting.Session.Remaining(sitting.Now));
        sitting.After(75 * Second);
        Assert.Equal((1, 30 * Minute), (sitting.Session.OpenSection, sitting.Session.Remaining(sitting.Now)));
    }

    [Fact]
    public void Outage_between_sections_lengthens_the_time_between_and_not_the_section()
    {
        var sitting = BetweenSections().CreditOutage(Minute, Outage);
        Assert.Equal(2 * Minute, sitting.Session.Remaining(sitting.Now));
        sitting.After(2 * Minute);
        Assert.Equal((2, 20 * Minute), (sitting.Session.OpenSection, sitting.Session.Remaining(sitting.Now)));
    }

    [Fact]
    public void Outage_before_handing_in_lengthens_the_time_for_it()
    {
        var sitting = Complete().CreditOutage(Minute, Outage).After((2 * Minute) - Millisecond);
        Assert.Equal(SessionState.Running, sitting.Session.State);
        Assert.Equal(SessionState.Expired, sitting.After(Millisecond).Session.State);
    }

    /// <summary>The outage is credited before the clock is tidied, so the section that would have been over goes on.</summary>
    [Fact]
    public void Outage_across_the_deadline_is_given_back_before_anyone_is_closed()
    {
        var late = Nine + (40 * Minute);
        var decision = Begun().Session.AddTime(late, Engine, 15 * Minute, TimeCredit.Outage, "The system was away", Outage);
        var session = Begun().Session.Apply(Assert.Single(decision.Events));
        Assert.Empty(session.Tidy(late).Events);
        Assert.Equal(5 * Minute, session.Remaining(late));
    }

    [Fact]
    public void Lost_connection_is_credited_by_the_system_where_the_policy_says_so() => Assert.Equal(
        Nine + (31 * Minute),
        Begun().Do((s, now) => s.AddTime(now, Engine, Minute, TimeCredit.Disconnect, "Connection lost")).Session.Deadline);

    [Theory]
    [InlineData(SessionRole.Candidate, TimeCredit.Extension)]
    [InlineData(SessionRole.Candidate, TimeCredit.Outage)]
    [InlineData(SessionRole.Proctor, TimeCredit.Outage)]
    [InlineData(SessionRole.Administrator, TimeCredit.Disconnect)]
    public void Time_is_not_everybodys_to_give(SessionRole role, TimeCredit kind) =>
        Assert.Equal("role", Begun().Refused((s, now) => s.AddTime(now, Actor(role), Minute, kind, "Please")).Code);

    [Fact]
    public void Person_gives_up_to_2_hours_at_once_and_not_a_millisecond_more()
    {
        Assert.Equal(Nine + (150 * Minute), Begun().Extend(2 * Hour).Session.Deadline);
        Assert.Equal("amount", Begun().Refused((s, now) => Extension(s, now, (2 * Hour) + Millisecond)).Code);
        Assert.Equal("amount", Begun().Refused((s, now) => Extension(s, now, TimeSpan.Zero)).Code);
        Assert.Equal("amount", Begun().Refused((s, now) => Extension(s, now, -Minute)).Code);
    }

    [Fact]
    public void System_gives_back_an_outage_of_any_length_but_never_takes_time()
    {
        Assert.Equal(Nine + (330 * Minute), Begun().CreditOutage(5 * Hour, Outage).Session.Deadline);
        Assert.Equal("amount", Begun().Refused((s, now) => s.AddTime(now, Engine, -Second, TimeCredit.Outage, "Outage")).Code);
    }

    [Fact]
    public void Extension_needs_words_for_the_candidate() =>
        Assert.Equal("reason", Begun().Refused((s, now) => s.AddTime(now, Proctor, Minute, TimeCredit.Extension, " ")).Code);

    [Theory]
    [InlineData(SessionState.Scheduled)]
    [InlineData(SessionState.Submitted)]
    [InlineData(SessionState.Expired)]
    [InlineData(SessionState.Terminated)]
    [InlineData(SessionState.Released)]
    public void Examination_that_is_over_or_not_begun_gets_no_time(SessionState state) =>
        Assert.Equal("state", In(state).Refused((s, now) => Extension(s, now, Minute)).Code);

    private static Decision Extension(ExamSession session, DateTimeOffset now, TimeSpan amount) =>
        session.AddTime(now, Proctor, amount, TimeCredit.Extension, "Noise in the corridor");
}
