using ExamEngine.Sessions;
using Xunit;
using static ExamEngine.Specs.Sessions.Sitting;

namespace ExamEngine.Specs.Sessions;

public sealed class Command_sent_twice
{
    private static readonly Guid Reference = new("66666666-6666-4666-8666-666666666666");

    [Fact]
    public void Nothing_happens_the_second_time_and_nobody_is_told_off()
    {
        AssertOnce(Scheduled(), (s, now) => s.CheckIn(now, Candidate, "rules-1"));
        AssertOnce(In(SessionState.CheckedIn), (s, now) => s.MakeReady(now, Proctor));
        AssertOnce(ReadyToStart(), (s, now) => s.BeginSection(now, Candidate, 1));
        AssertOnce(Opening(), (s, now) => s.ShowSection(now, Candidate, 1));
        AssertOnce(Begun(), (s, now) => s.EndSection(now, Candidate, 1));
        AssertOnce(BetweenSections(), (s, now) => s.BeginSection(now, Candidate, 2));
        AssertOnce(Complete(), (s, now) => s.Submit(now, Candidate));
        AssertOnce(Begun(), (s, now) => s.Pause(now, Proctor, "Fire alarm"));
        AssertOnce(In(SessionState.Paused), (s, now) => s.Resume(now, Proctor));
        AssertOnce(Begun(), (s, now) => s.StartBreak(now, Candidate));
        AssertOnce(In(SessionState.OnBreak), (s, now) => s.EndBreak(now, Candidate));
        AssertOnce(Begun(), (s, now) => s.AddTime(now, Proctor, Minute, TimeCredit.Extension, "Noise", Reference));
        AssertOnce(Begun(), (s, now) => s.Terminate(now, Proctor, "A phone was used"));
        AssertOnce(In(SessionState.Terminated), (s, now) => s.AskReinstatement(now, Administrator, "It was a glucose meter"));
        var asked = In(SessionState.Terminated).AskReinstatement();
        var number = asked.Session.Termination!.Request!.Number;
        AssertOnce(asked, (s, now) => s.AgreeToReinstatement(now, Proctor, number));
        AssertOnce(In(SessionState.Terminated).AskReinstatement(), (s, now) => s.RefuseReinstatement(now, Proctor, number, "It was a phone"));
        AssertOnce(In(SessionState.Terminated).AskReinstatement(), (s, now) => s.WithdrawReinstatement(now, Administrator, number, "It was a phone"));
        AssertOnce(In(SessionState.Submitted), (s, now) => s.Move(now, Engine, SessionState.Sealed));
        AssertOnce(In(SessionState.Scored), (s, now) => s.Move(now, Administrator, SessionState.Voided));
    }

    [Fact]
    public void Section_ended_again_after_the_examination_is_no_error() =>
        AssertNothing(In(SessionState.Submitted).Session.EndSection(Nine + Hour, Candidate, 2));

    private static void AssertOnce(Sitting sitting, Func<ExamSession, DateTimeOffset, Decision> command)
    {
        var first = command(sitting.Session, sitting.Now);
        Assert.NotEmpty(first.Events);
        var after = sitting.Append(first.Events).Session;
        AssertNothing(command(after, sitting.Now + Millisecond));
    }

    private static void AssertNothing(Decision decision)
    {
        Assert.Null(decision.Refusal);
        Assert.Empty(decision.Events);
    }
}
