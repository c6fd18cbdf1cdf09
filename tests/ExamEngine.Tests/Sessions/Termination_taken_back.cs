using ExamEngine.Sessions;
using Xunit;
using static ExamEngine.Specs.Sessions.Sitting;

namespace ExamEngine.Specs.Sessions;

/// <summary>It takes two persons: an administrator asks, somebody else agrees. What the candidate gets then: Terminated_examination.</summary>
public sealed class Termination_taken_back
{
    private static readonly SessionActor Other = new(SessionRole.Administrator, "Mary Adams", new Guid("44444444-4444-4444-8444-444444444444"));
    private static readonly SessionActor Relief = new(SessionRole.Proctor, "Emma Noble", new Guid("55555555-5555-4555-8555-555555555555"));

    [Fact]
    public void Request_alone_changes_neither_state_nor_time_nor_what_the_candidate_reads()
    {
        var sitting = Begun().After(5 * Minute).Terminate().After(Hour).AskReinstatement();
        Assert.Equal((SessionState.Terminated, "A phone was used", Proctor), (sitting.Session.State, sitting.Session.Reason, sitting.Session.ChangedBy));
        Assert.Equal(Nine + (5 * Minute), sitting.Session.EndedAt);
        Assert.Equal((Administrator, "It was a glucose meter", true), (Request(sitting).By, Request(sitting).Reason, Request(sitting).IsOpen));
    }

    [Theory]
    [MemberData(nameof(SecondPersons))]
    public void Second_person_who_agrees_takes_it_back_in_the_words_of_the_first(string name)
    {
        var second = new[] { Proctor, Relief, Other }.Single(actor => actor.Name == name);
        var sitting = Terminated().AskReinstatement().Do(Agree(second));
        Assert.Equal((SessionState.Paused, "It was a glucose meter", second), (sitting.Session.State, sitting.Session.Reason, sitting.Session.ChangedBy));
        Assert.Null(sitting.Session.Termination);
        Assert.Equal(30 * Minute, sitting.After(Hour).Resume().Session.Remaining(sitting.Now));
    }

    /// <summary>The one who terminated (the proctor), another proctor, another administrator.</summary>
    public static TheoryData<string> SecondPersons => [Proctor.Name, Relief.Name, Other.Name];

    [Fact]
    public void Administrator_who_terminated_may_ask_but_needs_a_second_person_like_everybody()
    {
        var sitting = Begun().Do((s, now) => s.Terminate(now, Administrator, "A phone was used")).AskReinstatement();
        Assert.Equal("second-person", sitting.Refused(Agree(Administrator)).Code);
        Assert.Equal(SessionState.Paused, sitting.Do(Agree(Proctor)).Session.State);
    }

    [Theory]
    [InlineData(SessionRole.Administrator)]
    [InlineData(SessionRole.Proctor)]
    public void Same_account_cannot_agree_or_refuse_in_any_role_or_under_any_name(SessionRole role)
    {
        var sitting = Terminated().AskReinstatement();
        var same = new SessionActor(role, "Another name", Administrator.Id);
        Assert.Equal("second-person", sitting.Refused(Agree(same)).Code);
        Assert.Equal("second-person", sitting.Refused(Refuse(same)).Code);
    }

    [Fact]
    public void Persons_without_an_account_cannot_be_told_apart_and_may_do_nothing()
    {
        var nobody = new SessionActor(SessionRole.Administrator, "Old entry");
        var sitting = Terminated();
        Assert.Equal("account", sitting.Refused((s, now) => s.AskReinstatement(now, nobody, "It was a glucose meter")).Code);
        sitting.AskReinstatement();
        Assert.Equal("account", sitting.Refused(Agree(nobody)).Code);
        Assert.Equal("role", sitting.Refused(Withdraw(nobody)).Code);
    }

    [Fact]
    public void Only_an_administrator_asks_and_only_staff_agree()
    {
        foreach (var actor in new[] { Proctor, Candidate, Engine })
        {
            Assert.Equal("role", Terminated().Refused((s, now) => s.AskReinstatement(now, actor, "It was a glucose meter")).Code);
        }

        var sitting = Terminated().AskReinstatement();
        Assert.Equal("role", sitting.Refused(Agree(Candidate)).Code);
        Assert.Equal("role", sitting.Refused(Agree(Engine)).Code);
        Assert.Equal("role", sitting.Refused(Refuse(Candidate)).Code);
    }

    [Fact]
    public void Nobody_agrees_to_what_nobody_has_asked_for()
    {
        Assert.Equal("asked", Terminated().Refused((s, now) => s.AgreeToReinstatement(now, Proctor, 0)).Code);
        Assert.Equal("asked", Terminated().AskReinstatement().Do(Refuse(Proctor)).Refused(Agree(Relief)).Code);
        Assert.Equal("asked", Terminated().AskReinstatement().Do(Withdraw(Administrator)).Refused(Agree(Relief)).Code);
    }

    [Fact]
    public void Agreement_counts_for_the_words_that_were_read_and_for_no_others()
    {
        var sitting = Terminated().AskReinstatement();
        var read = Request(sitting).Number;
        sitting.Do(Withdraw(Administrator)).Do((s, now) => s.AskReinstatement(now, Administrator, "The phone was switched off"));
        Assert.Equal("asked", sitting.Refused((s, now) => s.AgreeToReinstatement(now, Proctor, read)).Code);
        Assert.Equal("asked", sitting.Refused((s, now) => s.RefuseReinstatement(now, Proctor, read, "It was on")).Code);
        Assert.Equal("The phone was switched off", sitting.Do(Agree(Proctor)).Session.Reason);
    }

    [Fact]
    public void Refusal_and_withdrawal_keep_who_and_why_and_leave_the_way_open_to_ask_anew()
    {
        var refused = Terminated().AskReinstatement().Do(Refuse(Proctor));
        Assert.Equal((false, Proctor, "I saw the phone"), (Request(refused).IsOpen, Request(refused).ClosedBy, Request(refused).ClosedWith));
        Assert.Equal(SessionState.Terminated, refused.Session.State);
        Assert.Equal(SessionState.Paused, refused.Do((s, now) => s.AskReinstatement(now, Other, "I have its picture")).Do(Agree(Proctor)).Session.State);

        var withdrawn = Terminated().AskReinstatement().Do(Withdraw(Administrator));
        Assert.Equal((false, Administrator), (Request(withdrawn).IsOpen, Request(withdrawn).ClosedBy));
        Assert.Equal(SessionState.Paused, withdrawn.Reinstate().Session.State);
    }

    [Fact]
    public void Only_who_asked_withdraws_and_others_refuse()
    {
        var sitting = Terminated().AskReinstatement();
        Assert.Equal("role", sitting.Refused(Withdraw(Other)).Code);
        Assert.Equal("role", sitting.Refused(Withdraw(Proctor)).Code);
    }

    [Fact]
    public void While_one_request_is_open_there_is_no_second_one()
    {
        var sitting = Terminated().AskReinstatement();
        Assert.Equal("asked", sitting.Refused((s, now) => s.AskReinstatement(now, Other, "It was a glucose meter")).Code);
        Assert.Equal("asked", sitting.Refused((s, now) => s.AskReinstatement(now, Administrator, "In other words")).Code);
        Assert.Single(sitting.AskReinstatement().Ledger.OfType<ReinstatementAsked>());
    }

    [Fact]
    public void Everything_but_agreeing_needs_words()
    {
        Assert.Equal("reason", Terminated().Refused((s, now) => s.AskReinstatement(now, Administrator, " ")).Code);
        var sitting = Terminated().AskReinstatement();
        Assert.Equal("reason", sitting.Refused((s, now) => s.RefuseReinstatement(now, Proctor, s.Version, " ")).Code);
        Assert.Equal("reason", sitting.Refused((s, now) => s.WithdrawReinstatement(now, Administrator, s.Version, " ")).Code);
    }

    [Fact]
    public void Both_steps_are_possible_until_24_hours_after_the_termination_which_is_too_late()
    {
        var last = (24 * Hour) - Millisecond;
        Assert.Equal(SessionState.Paused, Terminated().After(last).Reinstate().Session.State);
        Assert.Equal("late", Terminated().After(24 * Hour).Refused((s, now) => s.AskReinstatement(now, Administrator, "It was a glucose meter")).Code);

        var asked = Terminated().After(last).AskReinstatement().After(Millisecond);
        Assert.Equal("late", asked.Refused(Agree(Proctor)).Code);
        Assert.Equal("late", asked.Refused(Refuse(Proctor)).Code);
        Assert.Equal("late", asked.Refused(Withdraw(Administrator)).Code);
        Assert.Equal(asked.Now, asked.Session.Termination!.Until);
    }

    [Fact]
    public void Request_does_not_outlive_the_termination_it_was_about()
    {
        var sitting = Terminated().Reinstate().After(Hour).Terminate();
        Assert.Null(sitting.Session.Termination!.Request);
        Assert.Equal("asked", sitting.Refused((s, now) => s.AgreeToReinstatement(now, Proctor, 0)).Code);
    }

    [Fact]
    public void Every_other_state_refuses_in_words_and_sealed_answers_stay_sealed()
    {
        foreach (var state in Enum.GetValues<SessionState>().Where(state => state != SessionState.Terminated))
        {
            AssertRefused("state", In(state));
        }

        var sealedOne = Terminated().AskReinstatement().Do((s, now) => s.Move(now, Engine, SessionState.Sealed));
        AssertRefused("sealed", sealedOne);
        AssertRefused("sealed", sealedOne.Do((s, now) => s.Move(now, Engine, SessionState.Scored)));
    }

    [Fact]
    public void Once_resumed_it_is_an_examination_like_any_other()
    {
        var sitting = Terminated().Reinstate().Resume();
        AssertRefused("state", sitting);
        Assert.Equal(SessionState.Terminated, sitting.Terminate().Session.State);
    }

    private static void AssertRefused(string code, Sitting sitting)
    {
        Assert.Equal(code, sitting.Refused((s, now) => s.AskReinstatement(now, Administrator, "It was a glucose meter")).Code);
        Assert.Equal(code, sitting.Refused((s, now) => s.AgreeToReinstatement(now, Proctor, 1)).Code);
        Assert.Equal(code, sitting.Refused((s, now) => s.RefuseReinstatement(now, Proctor, 1, "I saw the phone")).Code);
        Assert.Equal(code, sitting.Refused((s, now) => s.WithdrawReinstatement(now, Administrator, 1, "I was wrong")).Code);
    }

    private static Sitting Terminated() => Begun().Terminate();

    private static ReinstatementRequest Request(Sitting sitting) => sitting.Session.Termination!.Request!;

    private static Func<ExamSession, DateTimeOffset, Decision> Agree(SessionActor by) => (s, now) => s.AgreeToReinstatement(now, by, s.Termination!.Request!.Number);

    private static Func<ExamSession, DateTimeOffset, Decision> Refuse(SessionActor by) =>
        (s, now) => s.RefuseReinstatement(now, by, s.Termination!.Request!.Number, "I saw the phone");

    private static Func<ExamSession, DateTimeOffset, Decision> Withdraw(SessionActor by) =>
        (s, now) => s.WithdrawReinstatement(now, by, s.Termination!.Request!.Number, "I was wrong");
}
