using ExamEngine.Certification.Activities;
using ExamEngine.Certification.Applications;
using Xunit;

namespace ExamEngine.Specs.Certification.Activities;

public sealed class Life_of_an_activity
{
    private static readonly DateTimeOffset Now = Holder.Noon("1 July 2027");

    private static LoggedActivity Logged => LoggedActivity.Replay(
        Holder.Me.Account!.Value, [new ActivityLogged(Now, Holder.Me, "ccsp", "ceu", "Calming angry callers", "A school", 3, Person.Day("1 June 2027"))]);

    private static LoggedActivity Chosen => Done(Logged.Choose(Now, "CCSP-Associate 2026-03-01"), Logged);

    private static LoggedActivity Shown => Done(Chosen.Receive(Now, Holder.Me, "file", "certificate.pdf"), Chosen);

    [Fact]
    public void Counts_without_evidence_until_it_is_audited()
    {
        Assert.Equal((true, false), (Logged.Fact()!.IsVerified, Logged.Fact()!.WaitsForAudit));
        Assert.Equal((false, true), (Chosen.Fact()!.IsVerified, Chosen.Fact()!.WaitsForAudit));
        Assert.Equal((true, false), (Accepted.Fact()!.IsVerified, Accepted.Fact()!.WaitsForAudit));
        Assert.Null(Refused.Fact());
        Assert.Null(Done(Logged.Withdraw(Now, Holder.Me), Logged).Fact());
    }

    [Fact]
    public void Says_at_each_step_what_is_to_be_done()
    {
        Assert.Equal("It counts. Keep the evidence: a sample is audited.", ActivityWords.Of(Logged));
        Assert.Equal("Chosen for the audit. Add evidence: it counts once we have accepted it.", ActivityWords.Of(Chosen));
        Assert.Equal("Chosen for the audit. We look at your evidence; you need do nothing.", ActivityWords.Of(Shown));
        Assert.Equal("We need evidence, and ask for it: The second page.", ActivityWords.Of(Done(Shown.Ask(Now, Holder.Auditor, "The second page."), Shown)));
        Assert.Equal("Audited and accepted: it counts.", ActivityWords.Of(Accepted));
        Assert.Equal("Not accepted: it does not count. The reason given: No name on it.", ActivityWords.Of(Refused));
    }

    [Fact]
    public void Lets_nobody_withdraw_what_was_chosen()
    {
        Assert.StartsWith("This activity was chosen for the audit and stays on record.", Chosen.Withdraw(Now, Holder.Me).Refusal!.Message, StringComparison.Ordinal);
        Assert.NotNull(Accepted.Withdraw(Now, Holder.Me).Refusal);
        Assert.NotNull(Refused.Withdraw(Now, Holder.Me).Refusal);
    }

    [Fact]
    public void Is_chosen_once_and_only_while_it_counts_unseen()
    {
        Assert.All([Chosen, Shown, Accepted, Refused, Done(Logged.Withdraw(Now, Holder.Me), Logged)], activity => Assert.Equal((null, null), (activity.Choose(Now, "again").Event, activity.Choose(Now, "again").Refusal)));
    }

    [Fact]
    public void Is_not_judged_by_its_holder_nor_unseen_nor_without_a_reason()
    {
        Assert.Equal("This is your own activity. Somebody else has to audit it.", Shown.Judge(Now, Holder.Me with { Role = ApplicationRole.Reviewer }, isAccepted: true, null).Refusal!.Message);
        Assert.Equal("Only an auditor can do this.", Shown.Judge(Now, Holder.Me, isAccepted: true, null).Refusal!.Message);
        Assert.Equal("There is no evidence yet. Ask for it, or refuse the activity.", Chosen.Judge(Now, Holder.Auditor, isAccepted: true, null).Refusal!.Message);
        Assert.Equal("Say why; the holder reads it.", Shown.Judge(Now, Holder.Auditor, isAccepted: false, " ").Refusal!.Message);
        Assert.Equal("Say why; the holder reads it, without control characters.", Shown.Judge(Now, Holder.Auditor, isAccepted: false, "N\0").Refusal!.Message);
        Assert.Equal("This activity is not audited. Ask for evidence first.", Logged.Judge(Now, Holder.Auditor, isAccepted: false, "No.").Refusal!.Message);
    }

    [Fact]
    public void May_be_audited_for_a_cause_though_the_sample_left_it_out()
    {
        var asked = Done(Logged.Ask(Now, Holder.Auditor, "Show the certificate."), Logged);
        Assert.Equal((ActivityState.EvidenceAsked, true), (asked.State, asked.WaitsForAudit));
        Assert.Equal(ActivityState.Chosen, Done(asked.Receive(Now, Holder.Me, "file", "certificate.pdf"), asked).State);
    }

    [Fact]
    public void Goes_back_to_the_audit_when_a_decision_is_taken_back()
    {
        Assert.Equal(ActivityState.Chosen, Done(Refused.Undo(Now, Holder.Auditor), Refused).State);
        Assert.Equal("There is no decision to take back.", Chosen.Undo(Now, Holder.Auditor).Refusal!.Message);
        Assert.Equal("This activity is decided. Take the decision back first.", Accepted.Judge(Now, Holder.Auditor, isAccepted: false, "No.").Refusal!.Message);
    }

    [Fact]
    public void Takes_evidence_until_it_is_decided_and_ten_files_at_most()
    {
        Assert.Null(Logged.WhyNoEvidence());
        Assert.NotNull(Accepted.WhyNoEvidence());
        Assert.NotNull(Refused.WhyNoEvidence());
        var full = Enumerable.Range(0, LoggedActivity.MostEvidence).Aggregate(Logged, (activity, file) => Done(activity.Receive(Now, Holder.Me, $"file{file}", "page.pdf"), activity));
        Assert.Equal("There are 10 files already, which is the most there can be.", full.WhyNoEvidence());
    }

    [Fact]
    public void Keeps_its_evidence_while_the_audit_goes_on_and_forgets_no_more_than_is_old()
    {
        Assert.Empty(Shown.OldEvidence(Now.AddDays(1)));
        Assert.Empty(Accepted.OldEvidence(Now));
        Assert.Equal(["file"], Accepted.OldEvidence(Now.AddTicks(1)));
        var removed = Done(LoggedActivity.Remove(Now, Holder.Auditor, ["file"]), Accepted);
        Assert.Equal((false, true, ActivityState.Accepted), (removed.HasEvidence, removed.Evidence[0].IsRemoved, removed.State));
        Assert.Empty(removed.OldEvidence(Now.AddTicks(1)));
    }

    [Fact]
    public void Tells_an_applicant_what_the_application_waits_for()
    {
        Assert.Null(ActivityWords.Waits([]));
        Assert.Equal("Your activities were chosen for the audit. Add evidence of each under “My activities”: we decide once it was accepted.", ActivityWords.Waits([Shown, Chosen]));
        Assert.Equal("Your activities were chosen for the audit. We look at the evidence, and decide once it was accepted; you need do nothing.", ActivityWords.Waits([Shown]));
    }

    private static LoggedActivity Accepted => Done(Shown.Judge(Now, Holder.Auditor, isAccepted: true, null), Shown);

    private static LoggedActivity Refused => Done(Shown.Judge(Now, Holder.Auditor, isAccepted: false, " No name on it. "), Shown);

    private static LoggedActivity Done(ActivityOutcome outcome, LoggedActivity activity) => activity.Apply(outcome.Event!);
}
