using ExamEngine.Certification;
using ExamEngine.Certification.Rules;
using Xunit;

namespace ExamEngine.Specs.Certification;

/// <summary>Version 1 asks for 18 years until the end of 2026; version 2 asks for 21 years from 2027 on.</summary>
public sealed class Versions_of_a_programme
{
    private static readonly ExamEngine.Certification.Programmes.ProgrammeSet Programmes = Read();

    private readonly Person _twenty = new Person().Born("1 July 2006");

    [Theory]
    [InlineData("31 December 2026", 1, true)]
    [InlineData("1 January 2027", 2, false)]
    [InlineData("1 July 2027", 2, true)]
    public void Are_in_force_from_their_first_day_to_their_last_and_named_by_the_decision(string on, int version, bool isOpen)
    {
        var decision = Programmes.Ask(_twenty, on);
        Assert.Equal((version, isOpen), (decision.Version, decision.IsOpen));
    }

    [Fact]
    public void Are_all_seen_by_a_decision_that_names_the_days()
    {
        Assert.Equal("31 December 2026", Person.Text(Programmes.Ask(_twenty, "1 December 2026").ClosesOn));
        Assert.Equal("1 July 2027", Programmes.Opens(_twenty, "1 January 2027"));
        Assert.Equal(
            "You can apply for X until 31 December 2026. The examination is compulsory. You can apply for X again from 1 July 2027. The examination is compulsory.",
            string.Join(' ', WhatIf.For(Programmes, _twenty.History, new CredentialId("X"), Person.Day("1 December 2026"))!.Sentences));
    }

    [Fact]
    public void Do_not_change_a_decision_that_was_made_under_an_earlier_one()
    {
        var at = Programmes.Programmes[0].Calendar.LastMoment(Person.Day("1 March 2027"));
        Assert.Equal(RuleStatus.Satisfied, Eligibility.DecideBy(Programmes, _twenty.History, new CredentialId("X"), at, version: 1)[0].Status);
        Assert.Equal(RuleStatus.NotSatisfied, Eligibility.DecideBy(Programmes, _twenty.History, new CredentialId("X"), at, version: 2)[0].Status);
        Assert.Empty(Eligibility.DecideBy(Programmes, _twenty.History, new CredentialId("X"), at, version: 3));
    }

    [Fact]
    public void Are_none_before_the_first() => Assert.Empty(Eligibility.Decide(Programmes, _twenty.History, new CredentialId("X"), Person.Day("31 December 2019")));

    private static ExamEngine.Certification.Programmes.ProgrammeSet Read()
    {
        var first = OwnProgramme.Yaml("age: {years: 18}");
        var second = first[first.IndexOf("  - version: 1", StringComparison.Ordinal)..].Replace("version: 1", "version: 2", StringComparison.Ordinal)
            .Replace("2020-01-01", "2027-01-01", StringComparison.Ordinal).Replace("years: 18", "years: 21", StringComparison.Ordinal);
        return OwnProgramme.Of($"{first.Replace("effective: 2020-01-01", "effective: 2020-01-01\n    until: 2026-12-31", StringComparison.Ordinal)}\n{second}");
    }
}
