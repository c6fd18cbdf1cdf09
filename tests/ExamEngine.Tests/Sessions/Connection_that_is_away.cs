using ExamEngine.Sessions;
using Xunit;
using static ExamEngine.Specs.Sessions.Sitting;

namespace ExamEngine.Specs.Sessions;

/// <summary>An examination whose clock stands still for up to five minutes in all while the connection is away.</summary>
public sealed class Connection_that_is_away
{
    private static readonly SessionPlan Stops = Plan with { DisconnectAllowance = 5 * Minute };
    private static readonly Guid Outage = new("55555555-5555-4555-8555-555555555555");

    [Fact]
    public void Changes_nothing_where_the_clock_runs()
    {
        var sitting = Begun().After(10 * Minute);
        sitting.Do((s, now) => s.WatchConnection(now, Engine, Nine));
        Assert.Equal((Nine + (30 * Minute), null), (sitting.Session.Deadline, sitting.Session.LostSince));
    }

    [Fact]
    public void Counts_from_the_last_sign_of_life_after_five_seconds_without_one()
    {
        var sitting = Begun(Stops).After(10 * Minute);
        Assert.Null(sitting.Do(Heard(Nine + (10 * Minute) - (5 * Second) + Millisecond)).Session.LostSince);
        sitting.Do(Heard(Nine + (10 * Minute) - (5 * Second)));
        Assert.Equal(Nine + (10 * Minute) - (5 * Second), sitting.Session.LostSince);
    }

    [Fact]
    public void Stops_the_clock_and_is_given_back_with_its_cause_to_the_millisecond()
    {
        var sitting = Lost().At(Nine + (13 * Minute));
        Assert.Equal(20 * Minute, sitting.Session.Remaining(sitting.Now));
        sitting.Do(Heard(sitting.Now));
        var given = Assert.Single(sitting.Ledger.OfType<TimeAdded>());
        Assert.Equal((3 * Minute, TimeCredit.Disconnect, SessionRole.System), (given.Amount, given.Kind, given.Actor.Role));
        Assert.Equal((Nine + (10 * Minute), Nine + (13 * Minute)), (given.Since, given.Until));
        Assert.StartsWith("Your connection was away. The time it stood still for you, 3 min, has", given.Reason, StringComparison.Ordinal);
        Assert.Equal((Nine + (33 * Minute), null, 2 * Minute), (sitting.Session.Deadline, sitting.Session.LostSince, sitting.Session.DisconnectLeft));
        Assert.IsType<ConnectionBack>(sitting.Ledger[^1]);
    }

    [Fact]
    public void Runs_on_the_candidates_time_beyond_the_allowance()
    {
        var sitting = Lost().At(Nine + (18 * Minute));
        Assert.Equal(17 * Minute, sitting.Session.Remaining(sitting.Now));
        sitting.Do(Heard(sitting.Now));
        Assert.Equal((Nine + (35 * Minute), TimeSpan.Zero), (sitting.Session.Deadline, sitting.Session.DisconnectLeft));
        Assert.Equal(Nine + (15 * Minute), sitting.Ledger.OfType<TimeAdded>().Single().Until);
    }

    [Fact]
    public void Again_and_again_gives_no_more_than_the_allowance()
    {
        var sitting = Begun(Stops);
        for (var i = 0; i < 20; i++)
        {
            var last = sitting.Now;
            sitting.After(Minute).Do(Heard(last)).Do(Heard(sitting.Now + Minute)).After(Second);
        }

        Assert.Equal(5 * Minute, sitting.Session.Sections[0].Credit);
        Assert.Equal(5, sitting.Ledger.OfType<ConnectionLost>().Count());
    }

    [Fact]
    public void For_good_ends_the_section_with_the_whole_allowance_given_and_the_next_one_without()
    {
        var sitting = Lost();
        Assert.Equal(Nine + (35 * Minute) + (2 * Second), sitting.Session.NextDue);
        sitting.At(Nine + (35 * Minute) + (2 * Second));
        Assert.Equal((5 * Minute, SectionCloseReason.Time), (sitting.Session.Sections[0].Credit, sitting.Session.Sections[0].CloseReason));
        sitting.After(Hour);
        Assert.Equal((SessionState.Expired, TimeSpan.Zero), (sitting.Session.State, sitting.Session.Sections[1].Credit));
    }

    [Fact]
    public void Never_doubles_with_a_pause_within_it()
    {
        var sitting = Lost().At(Nine + (11 * Minute)).Pause().After(20 * Minute).Resume().After(Minute);
        Assert.Equal(20 * Minute, sitting.Session.Remaining(sitting.Now));
        sitting.Do(Heard(sitting.Now));
        Assert.Equal((Nine + (52 * Minute), 3 * Minute), (sitting.Session.Deadline, sitting.Session.DisconnectLeft));
    }

    [Fact]
    public void Never_doubles_with_an_outage_given_back_before()
    {
        var sitting = Lost().At(Nine + (12 * Minute)).Do(Out(11, 12)).After(Minute);
        Assert.Equal(20 * Minute, sitting.Session.Remaining(sitting.Now));
        sitting.Do(Heard(sitting.Now));
        Assert.Equal((Nine + (33 * Minute), 3 * Minute), (sitting.Session.Deadline, sitting.Session.DisconnectLeft));
    }

    [Fact]
    public void Never_doubles_with_an_outage_given_back_afterwards()
    {
        var sitting = Lost().At(Nine + (13 * Minute)).Do(Heard(Nine + (13 * Minute))).After(Minute);
        sitting.Do(Out(9, 12)).Do(Out(9, 12));
        Assert.Equal(Nine + (34 * Minute), sitting.Session.Deadline);
    }

    [Fact]
    public void Outage_within_a_pause_gives_nothing_and_one_into_which_it_reaches_the_rest()
    {
        var sitting = Begun(Stops).After(5 * Minute).Pause().After(10 * Minute).Resume().Do(Out(6, 14));
        Assert.Equal(Nine + (40 * Minute), sitting.Session.Deadline);
        sitting.Do((s, now) => s.CreditOutage(now, Nine + (14 * Minute), Nine + (17 * Minute), Guid.NewGuid()));
        Assert.Equal(Nine + (42 * Minute), sitting.Session.Deadline);
        sitting.Pause().Do((s, now) => s.CreditOutage(now, now - Minute, now + Minute, Guid.NewGuid()));
        Assert.Equal(12 * Minute, sitting.Session.Sections[0].Credit);
    }

    [Fact]
    public void Candidate_who_does_something_is_back_and_gets_the_time_in_the_section_it_belongs_to()
    {
        var sitting = Lost().At(Nine + (11 * Minute)).Do((s, now) => s.EndSection(now, Candidate, 1));
        Assert.Equal((Minute, null), (sitting.Session.Sections[0].Credit, sitting.Session.LostSince));
        Assert.Equal(sitting.Now + Minute, sitting.Session.Deadline);
    }

    [Fact]
    public void Between_sections_stops_that_clock_too()
    {
        var sitting = Begun(Stops).After(10 * Minute).Do((s, now) => s.EndSection(now, Candidate, 1)).After(10 * Second);
        sitting.Do(Heard(Nine)).After(3 * Minute);
        Assert.Equal((SectionPhase.Between, Minute), (sitting.Session.Phase, sitting.Session.Remaining(sitting.Now)));
    }

    [Fact]
    public void After_the_time_was_up_stops_nothing()
    {
        var sitting = Begun(Stops with { Grace = 30 * Second }).At(Nine + (30 * Minute) + (20 * Second));
        sitting.Do(Heard(Nine + (30 * Minute) + Second));
        Assert.Null(sitting.Session.LostSince);
    }

    [Fact]
    public void Terminated_meanwhile_and_taken_back_is_given_back_once()
    {
        var sitting = Lost().At(Nine + (11 * Minute)).Terminate().After(Hour).Reinstate().Resume().Do(Heard(Nine + (2 * Hour)));
        Assert.Equal(20 * Minute, sitting.Session.Remaining(sitting.Now));
        Assert.Equal(4 * Minute, sitting.Session.DisconnectLeft);
    }

    [Fact]
    public void Nobody_but_the_system_watches_connections() =>
        Assert.Equal("role", Begun(Stops).After(Minute).Refused((s, now) => s.WatchConnection(now, Candidate, Nine)).Code);

    /// <summary>Nothing was heard since ten past nine, which is certain five seconds later.</summary>
    private static Sitting Lost() => Begun(Stops).After((10 * Minute) + (5 * Second)).Do(Heard(Nine + (10 * Minute)));

    private static Func<ExamSession, DateTimeOffset, Decision> Heard(DateTimeOffset heard) => (s, now) => s.WatchConnection(now, Engine, heard);

    private static Func<ExamSession, DateTimeOffset, Decision> Out(int from, int to) =>
        (s, now) => s.CreditOutage(now, Nine + (from * Minute), Nine + (to * Minute), Outage);
}
