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
