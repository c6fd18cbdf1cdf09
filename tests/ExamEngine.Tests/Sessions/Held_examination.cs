using ExamEngine.Sessions;
using Xunit;
using static ExamEngine.Specs.Sessions.SectionUnderWay;

namespace ExamEngine.Specs.Sessions;

/// <summary>Held by the proctor 20 seconds after the section began, while nothing could be stored; taken over 50 seconds after it began.</summary>
public sealed class Held_examination
{
    [Fact]
    public void Is_paused_by_the_proctor_and_gets_the_time_back()
    {
        var held = TakenOver(Sitting());

        Assert.Equal((SessionState.Paused, "Noise", "Pat"), (held.State, held.Reason, held.ChangedBy!.Name));
        Assert.Equal(TimeSpan.FromMinutes(10) - TimeSpan.FromSeconds(20), held.Remaining(At(50)));
    }

    [Fact]
    public void Gets_back_only_what_the_outage_did_not_give() => Assert.Equal(10, Given(Sitting(Credited(10, 40))));

    [Fact]
    public void Gets_from_the_outage_afterwards_only_what_the_hold_did_not_give()
    {
        var held = TakenOver(Sitting());

        var credit = Assert.IsType<TimeAdded>(Assert.Single(held.CreditOutage(At(51), At(10), At(40), Outage).Events));

        Assert.Equal(TimeSpan.FromSeconds(10), credit.Amount);
    }

    [Fact]
    public void Gets_back_what_came_before_a_pause_that_was_stored_after_all()
    {
        var paused = Sitting(new Paused(At(25), Proctor, "Noise"));

        Assert.Equal(5, Given(paused));
        Assert.Equal(At(25), TakenOver(paused).PausedAt);
    }

    [Fact]
    public void Gets_nothing_for_the_time_before_its_section_began()
    {
        var next = Sitting(new SectionClosed(At(30), Candidate, 1, SectionCloseReason.Candidate));

        Assert.Equal(20, Given(next));
    }

    [Fact]
    public void Stays_over_when_it_was_over_before() =>
        Assert.Empty(Decide(Sitting(new Ended(At(30), Proctor, SessionState.Terminated, "Fire"))).Events);

    private static Decision Decide(ExamSession session) => session.TakeOverHold(At(50), Proctor, "Noise", At(20));

    private static int Given(ExamSession session) => (int)Decide(session).Events.OfType<TimeAdded>().Single().Amount.TotalSeconds;

    private static ExamSession TakenOver(ExamSession session) => Decide(session).Events.Aggregate(session, (before, entry) => before.Apply(entry));

    private static ExamSession Sitting(params SessionEvent[] since) => SectionUnderWay.Of(2, Accommodation.None, since);
}
