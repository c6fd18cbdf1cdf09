using ExamEngine.Sessions;
using Xunit;

namespace ExamEngine.Specs.Sessions;

public sealed class Changes_of_state
{
    private static readonly SessionState[] States = Enum.GetValues<SessionState>();

    /// <summary>Each command with the states it may start from and the state it leads to.</summary>
    private static readonly (string Name, SessionState[] From, SessionState To, Func<ExamSession, DateTimeOffset, SessionActor, Decision> Run)[] Commands =
    [
        ("check in", [SessionState.Scheduled], SessionState.CheckedIn, (s, now, by) => s.CheckIn(now, by, "rules-1")),
        ("make ready", [SessionState.CheckedIn], SessionState.Ready, (s, now, by) => s.MakeReady(now, by)),
        ("start", [SessionState.Ready], SessionState.Running, (s, now, by) => s.BeginSection(now, by, 1)),
        ("show", [], SessionState.Running, (s, now, by) => s.ShowSection(now, by, 1)),
        ("move on", [], SessionState.Running, (s, now, by) => s.MoveOn(now, by, 1, 2, seq: 1)),
        ("skip section", [], SessionState.Running, (s, now, by) => s.SkipSection(now, by, 2)),
        ("end section", [], SessionState.Running, (s, now, by) => s.EndSection(now, by, 1)),
        ("pause", [SessionState.Running], SessionState.Paused, (s, now, by) => s.Pause(now, by, "Fire alarm")),
        ("resume", [SessionState.Paused], SessionState.Running, (s, now, by) => s.Resume(now, by)),
        ("start a break", [SessionState.Running], SessionState.OnBreak, (s, now, by) => s.StartBreak(now, by)),
        ("end a break", [SessionState.OnBreak], SessionState.Running, (s, now, by) => s.EndBreak(now, by)),
        ("extend", [], SessionState.Running, (s, now, by) => s.AddTime(now, by, Sitting.Minute, TimeCredit.Extension, "Noise")),
        ("credit an outage", [], SessionState.Running, (s, now, by) => s.AddTime(now, by, Sitting.Minute, TimeCredit.Outage, "Outage")),
        ("terminate", [SessionState.Running, SessionState.Paused, SessionState.OnBreak], SessionState.Terminated, (s, now, by) => s.Terminate(now, by, "A phone")),
        ("ask for reinstatement", [], SessionState.Paused, (s, now, by) => s.AskReinstatement(now, by, "No phone")),
        ("reinstate", [SessionState.Terminated], SessionState.Paused, Agree),
        ("refuse reinstatement", [], SessionState.Paused, (s, now, by) => s.RefuseReinstatement(now, by, 1, "A phone")),
        ("withdraw reinstatement", [], SessionState.Paused, (s, now, by) => s.WithdrawReinstatement(now, by, 1, "A phone")),
        ("seal", [SessionState.Submitted, SessionState.Expired, SessionState.Terminated], SessionState.Sealed, (s, now, by) => s.Move(now, by, SessionState.Sealed)),
        ("score", [SessionState.Sealed], SessionState.Scored, (s, now, by) => s.Move(now, by, SessionState.Scored)),
        ("release", [SessionState.Scored], SessionState.Released, (s, now, by) => s.Move(now, by, SessionState.Released)),
        ("void", [SessionState.Sealed, SessionState.Scored, SessionState.Released], SessionState.Voided, (s, now, by) => s.Move(now, by, SessionState.Voided)),
        ("mark as not attended", [SessionState.Scheduled, SessionState.CheckedIn, SessionState.Ready], SessionState.NoShow, (s, now, by) => s.Move(now, by, SessionState.NoShow)),
        ("cancel", [SessionState.Scheduled, SessionState.CheckedIn, SessionState.Ready], SessionState.Cancelled, (s, now, by) => s.Move(now, by, SessionState.Cancelled)),
    ];

    [Fact]
    public void Every_pair_of_states_and_every_role_is_decided_as_the_protocol_says()
    {
        var wrong =
            from before in States
            from after in States
            from role in Expected.Roles
            let refusal = SessionTransitions.Check(before, after, role)
            let code = Expected.Allows(before, after, role) ? null : Expected.Exists(before, after) ? "role" : "state"
            where refusal?.Code != code
            select $"{before} to {after} by {role}: {refusal?.Code ?? "allowed"} instead of {code ?? "allowed"}";
        Assert.Empty(wrong);
        Assert.Equal(27, SessionTransitions.All.Count);
    }

    [Fact]
    public void Each_command_makes_its_own_change_and_no_other_in_every_state_for_every_role()
    {
        var wrong =
            from state in States
            from role in Expected.Roles
            from command in Commands
            let before = Sitting.In(state)
            let decision = command.Run(before.Session, before.Now, Sitting.Actor(role))
            let expected = command.From.Contains(state) && Expected.Allows(state, command.To, role) ? command.To : state
            let after = decision.Events.Aggregate(before.Session, (session, entry) => session.Apply(entry)).State
            where after != expected
            select $"{role} may {command.Name} when {state}: {after} instead of {expected}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Fixture_reaches_every_state() => Assert.Equal(States, States.Select(state => Sitting.In(state).Session.State));

    [Fact]
    public void Refused_command_brings_no_event_and_a_sentence()
    {
        var decisions =
            from state in States
            from role in Expected.Roles
            from command in Commands
            let before = Sitting.In(state)
            select command.Run(before.Session, before.Now, Sitting.Actor(role));
        var refused = decisions.Where(decision => decision.Refusal is not null).ToList();
        Assert.NotEmpty(refused);
        Assert.All(refused, decision =>
        {
            Assert.Empty(decision.Events);
            AssertSentence(decision.Refusal!);
        });
    }

    [Fact]
    public void Refusal_of_every_impossible_pair_is_a_sentence() => Assert.All(
        from before in States from after in States from role in Expected.Roles select SessionTransitions.Check(before, after, role),
        refusal =>
        {
            if (refusal is not null)
            {
                AssertSentence(refusal);
            }
        });

    [Fact]
    public void Refusals_name_the_state_as_people_do()
    {
        Assert.Equal(
            "The examination is ended by its time; it cannot be handed in now.",
            Sitting.In(SessionState.Expired).Refused((s, now) => s.Submit(now, Sitting.Candidate)).Message);
        Assert.Equal(
            "A change from in progress to paused is not yours to make.",
            Sitting.Begun().Refused((s, now) => s.Pause(now, Sitting.Candidate, "Tired")).Message);
    }

    [Fact]
    public void Candidate_cannot_resume_an_examination_that_was_never_started() =>
        Assert.Equal("state", Sitting.ReadyToStart().Refused((s, now) => s.Resume(now, Sitting.Candidate)).Code);

    [Theory]
    [InlineData(SessionRole.Proctor)]
    [InlineData(SessionRole.Administrator)]
    [InlineData(SessionRole.System)]
    public void Only_the_candidate_begins_shows_and_ends_sections(SessionRole role)
    {
        var by = Sitting.Actor(role);
        Assert.Equal("role", Sitting.ReadyToStart().Refused((s, now) => s.BeginSection(now, by, 1)).Code);
        Assert.Equal("role", Sitting.BetweenSections().Refused((s, now) => s.BeginSection(now, by, 2)).Code);
        Assert.Equal("role", Sitting.Opening().Refused((s, now) => s.ShowSection(now, by, 1)).Code);
        Assert.Equal("role", Sitting.Begun().Refused((s, now) => s.EndSection(now, by, 1)).Code);
    }

    [Fact]
    public void State_with_a_command_of_its_own_cannot_be_moved_to() => Assert.Throws<ArgumentOutOfRangeException>(
        () => Sitting.Begun().Session.Move(Sitting.Nine, Sitting.Engine, SessionState.Submitted));

    /// <summary>Agrees to what somebody else has asked for.</summary>
    private static Decision Agree(ExamSession session, DateTimeOffset now, SessionActor by)
    {
        var asked = session.AskReinstatement(now, new SessionActor(SessionRole.Administrator, "Mary Adams", new Guid("44444444-4444-4444-8444-444444444444")), "No phone");
        var after = asked.Events.Aggregate(session, (s, entry) => s.Apply(entry));
        return after.AgreeToReinstatement(now, by, after.Version);
    }

    private static void AssertSentence(Refusal refusal)
    {
        Assert.Matches("^[a-z-]+$", refusal.Code);
        Assert.Matches(@"^[A-Z].*[^ ]\.$", refusal.Message);
        Assert.DoesNotMatch("[a-z][A-Z]", refusal.Message);
        Assert.Contains(' ', refusal.Message);
    }
}
