using ExamEngine.Certification;
using ExamEngine.Certification.Facts;
using ExamEngine.Certification.Programmes;
using ExamEngine.Certification.Reading;
using NodaTime;
using Xunit;

namespace ExamEngine.Specs.Certification;

public sealed class Ladders_of_credentials
{
    [Theory]
    [InlineData("CCSS", "1 year", false)]
    [InlineData("CCSM", "2 years", true)]
    [InlineData("CCSL", "2 years", false)]
    [InlineData("CTSA", "1 year", true)]
    [InlineData("CTSS", "2 years", true)]
    [InlineData("CCSP-Associate", "3 years", false)]
    [InlineData("CCSP-Professional", "3 years", false)]
    public void Say_how_long_each_is_valid_and_whether_that_is_assumed(string credential, string valid, bool isAssumed)
    {
        var definition = RealProgrammes.Set.Awarding(RealProgrammes.Credential(credential))!.Versions[0].Credentials.Single(definition => definition.Id.Value == credential);
        Assert.Equal((valid, isAssumed), (definition.Valid.ToString(), definition.IsAssumed));
    }

    [Theory]
    [InlineData("2 years", true)]
    [InlineData("30 months", true)]
    [InlineData("3 years", true)]
    [InlineData("23 months", false)]
    [InlineData("37 months", false)]
    public void Let_CCSP_be_valid_for_two_to_three_years_as_configured(string valid, bool isTaken)
    {
        var files = RealProgrammes.Files().Select(file => file with { Yaml = file.Name == "ccsp.yaml" ? file.Yaml.Replace("valid: 3 years", $"valid: {valid}", StringComparison.Ordinal) : file.Yaml });
        var reading = ProgrammeReader.Read([.. files]);
        Assert.Equal(isTaken ? [] : ["CCSP-Associate", "CCSP-Professional"], reading.Problems.Select(problem => problem.Reason.Split(' ')[3]));
        Assert.All(reading.Problems, problem => Assert.EndsWith("must be from 2 years to 3 years.", problem.Reason, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("CCSM", "CCSS")]
    [InlineData("CCSL", "CCSM")]
    [InlineData("CTSS", "CTSA")]
    public void Are_climbed_by_an_upgrade_that_is_closed_to_those_without_the_lower_one(string credential, string lower)
    {
        var upgrades = Eligibility.Decide(RealProgrammes.Set, CandidateHistory.Empty, new CredentialId(credential), Person.Day("1 March 2027")).Where(decision => decision.Route.Kind == RouteKind.Upgrade).ToList();
        Assert.NotEmpty(upgrades);
        Assert.All(upgrades, decision => Assert.Equal((lower, false, (LocalDate?)null), (decision.Route.UpgradeFrom!.Value.Value, decision.IsOpen, decision.OpensOn)));
    }

    [Theory]
    [InlineData("CCSS", "CCIS CCSM")]
    [InlineData("CCSM", "CCSL")]
    [InlineData("CTSA", "CTSS")]
    public void Say_what_each_is_upgraded_to(string credential, string upgrades) =>
        Assert.Equal(upgrades, string.Join(' ', RealProgrammes.Set.UpgradesFrom(RealProgrammes.Credential(credential))));

    [Theory]
    [InlineData("CCSS", "examination")]
    [InlineData("CCSM", "examination")]
    [InlineData("CCSL", "fresh")]
    [InlineData("CTSA", "examination")]
    [InlineData("CTSS", "full-examination")]
    public void Are_entered_by_examination(string credential, string route)
    {
        Assert.Equal(route, new Person().Open(credential, "1 March 2027"));
        Assert.NotNull(new Person().Route(credential, route, "1 March 2027").Route.Outcome.Examination);
    }

    [Fact]
    public void Count_the_day_of_expiry_as_the_last_valid_day()
    {
        var person = new Person().Holds("CTSA", "12 May 2026");
        Assert.Equal("", person.Open("CTSA", "12 May 2027"));
        Assert.Equal("examination", person.Open("CTSA", "13 May 2027"));
    }

    [Fact]
    public void Reckon_from_29_February_to_the_28th() =>
        Assert.Equal("1 March 2029", Person.Text(new Person().Holds("CTSA", "29 February 2028").Route("CTSA", "examination", "1 December 2028").OpensOn));
}
