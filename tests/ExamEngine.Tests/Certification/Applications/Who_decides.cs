using ExamEngine.Certification.Applications;
using Xunit;

namespace ExamEngine.Specs.Certification.Applications;

public sealed class Who_decides
{
    private readonly Applicant _applicant = Applicant.ByDocuments().HandsInEverything().Redeems().Accepted("f1", "f2");

    [Fact]
    public void Is_not_the_applicant() => Assert.Equal(
        "This is your own application. Somebody else has to review and decide it.", Decided(Applicant.Me with { Role = ApplicationRole.Reviewer }));

    [Fact]
    public void Is_no_referee_however_the_address_is_written() => Assert.StartsWith(
        "The applicant has named you as a referee.", Decided(Applicant.Reviewer with { Email = "Referee@Example.org" }));

    [Fact]
    public void Is_no_applicant_and_not_the_system()
    {
        Assert.Equal("Only a reviewer can do this.", Decided(ApplicationActor.Results));
        Assert.Equal("Only a reviewer can do this.", Decided(Applicant.Me));
    }

    [Fact]
    public void Says_why() => Assert.Equal(
        "Say why, in a sentence or more.", Applicant.Refused(_applicant.Application.Decide(_applicant.Now, _applicant.Today, Applicant.Reviewer, true, "  ", Applicant.Satisfied)));

    [Fact]
    public void Decides_an_appeal_only_when_somebody_else_decided_before()
    {
        _applicant.Decided(isAwarded: false).After(27);
        _applicant.Do(_applicant.Application.AppealAgainst(_applicant.Now, Applicant.Me, "Both employers confirm it."));

        Assert.StartsWith("You made the decision that is appealed against.", Appeal(Applicant.Reviewer));
        Assert.Equal(ApplicationStage.Appeal, _applicant.Application.Stage);
        _applicant.Do(_applicant.Application.DecideAppeal(_applicant.Now, _applicant.Today, Applicant.Other, true, "They do.", Applicant.Satisfied));
        Assert.Equal(ApplicationStage.Awarded, _applicant.Application.Stage);
    }

    [Fact]
    public void Is_asked_again_within_four_weeks_and_no_later()
    {
        _applicant.Decided(isAwarded: false);
        Assert.Equal("It was not awarded. You can appeal until 29 June 2027.", ApplicationWords.Next(_applicant.Application, null));

        Assert.NotEmpty(_applicant.After(28).Application.AppealAgainst(_applicant.Now.AddHours(14), Applicant.Me, "Please.").Events);
        Assert.Equal("An appeal was taken until 29 June 2027, 28 days after the decision.", Applicant.Refused(_applicant.Application.AppealAgainst(_applicant.Now.AddHours(15), Applicant.Me, "Please.")));
    }

    [Fact]
    public void Decides_an_appeal_for_the_last_time()
    {
        _applicant.Decided(isAwarded: false);
        _applicant.Do(_applicant.Application.AppealAgainst(_applicant.Now, Applicant.Me, "Please."));
        _applicant.Do(_applicant.Application.DecideAppeal(_applicant.Now, _applicant.Today, Applicant.Other, false, "It stands.", Applicant.Satisfied));

        Assert.Equal("The decision on an appeal is the last one.", Applicant.Refused(_applicant.Application.AppealAgainst(_applicant.Now, Applicant.Me, "Again.")));
    }

    private string Decided(ApplicationActor actor) => Applicant.Refused(_applicant.Application.Decide(_applicant.Now, _applicant.Today, actor, true, "Good.", Applicant.Satisfied));

    private string Appeal(ApplicationActor actor) => Applicant.Refused(_applicant.Application.DecideAppeal(_applicant.Now, _applicant.Today, actor, true, "Good.", Applicant.Satisfied));
}
