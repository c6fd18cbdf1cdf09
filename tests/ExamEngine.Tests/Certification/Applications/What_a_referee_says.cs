using ExamEngine.Certification.Applications;
using ExamEngine.Certification.Rules;
using Xunit;

namespace ExamEngine.Specs.Certification.Applications;

public sealed class What_a_referee_says
{
    private const string Referee = "referee@example.org";

    private readonly Applicant _applicant = Applicant.ByDocuments();

    [Fact]
    public void Is_taken_once_with_a_sentence_and_changes_nothing_else()
    {
        Assert.Equal("Say why, in a sentence or more.", Applicant.Refused(Answer(Referee, " ")));
        var stage = _applicant.Application.Stage;
        _applicant.Do(Answer("Referee@Example.org", " We worked together. "));

        var answer = Assert.Single(_applicant.Application.RefereeAnswers);
        Assert.Equal((true, "We worked together.", ApplicationRole.Referee), (answer.IsConfirmed, answer.Statement, answer.Actor.Role));
        Assert.Equal(stage, _applicant.Application.Stage);
        Assert.StartsWith("You have answered already.", Applicant.Refused(Answer(Referee, "Again.")), StringComparison.Ordinal);
    }

    [Fact]
    public void Is_not_taken_of_somebody_else_nor_of_a_draft_nor_once_it_is_decided()
    {
        Assert.Equal("You are not a referee of this application.", Applicant.Refused(Answer("somebody@example.org", "Good.")));
        var draft = Applicant.Draft("CTSS", "upgrade-documents");
        Assert.StartsWith("This application is no longer open.", Applicant.Refused(draft.Application.Answer(draft.Now, Referee, isConfirmed: true, "Good.")), StringComparison.Ordinal);

        _applicant.HandsInEverything().Redeems().Accepted("f1", "f2").Decided(isAwarded: true);
        Assert.StartsWith("This application is no longer open.", Applicant.Refused(Answer(Referee, "Good.")), StringComparison.Ordinal);
    }

    [Fact]
    public void Is_not_said_by_the_applicant()
    {
        var outcome = CertificationApplication.Replay(new CredentialApplicationId(Guid.Empty), Applicant.Account, [])
            .Draft(_applicant.Now, Applicant.Me, new("CTSS"), "upgrade-documents", [Referee, " ADA@example.org "]);

        Assert.Equal("You cannot be your own referee. Name somebody else, or nobody.", Applicant.Refused(outcome));
    }

    [Fact]
    public void Leaves_the_award_to_the_rules() => Assert.StartsWith(
        "Not everything the rules ask for is there.",
        Applicant.Refused(Confirmed().Application.Decide(_applicant.Now, _applicant.Today, Applicant.Reviewer, true, "Good.", Applicant.Finding(RuleStatus.NeedsEvidence, "Hand in: references."))),
        StringComparison.Ordinal);

    private Applicant Confirmed() => _applicant.HandsInEverything().Redeems().Accepted("f1", "f2").Do(Answer(Referee, "Good."));

    private ApplicationOutcome Answer(string referee, string statement) => _applicant.Application.Answer(_applicant.Now, referee, isConfirmed: true, statement);
}
