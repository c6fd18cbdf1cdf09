using ExamEngine.Psychometrics;
using ExamEngine.Scoring;
using Xunit;

namespace ExamEngine.Specs.Scoring;

public sealed class Domain_result
{
    [Fact]
    public void Is_told_with_its_interval()
    {
        var domain = Assert.Single(Scored.OneDomain(25, Scored.Points(13)).DomainScores);
        Assert.Equal((13m, 25m, 52.0m, 36.2m, 67.4m, 70m), (domain.Points, domain.MaxPoints, domain.Percent, domain.Low, domain.High, domain.Standard));
        Assert.Equal("Escalation Management: 13 of 25 points, 52 % (36–67 %).", domain.Words);
        Assert.Equal(0.9717130971195168, domain.BelowStandardProbability, 1e-9);
    }

    [Fact]
    public void Clearly_below_the_standard_brings_study_advice()
    {
        var report = Scored.OneDomain(25, Scored.Points(13));
        var advice = Assert.Single(report.StudyAdvice.Domains);
        Assert.Equal("Escalation Management: 52 % (36–67 %), below the standard of 70 %; 8 hours of targeted review advised.", advice.Text);
        Assert.Equal((8, 8, 8), (advice.Hours, report.StudyAdvice.TotalHours, report.DomainScores[0].AdvisedHours));
        Assert.Equal("8 hours of targeted review are advised: Escalation Management (8 hours).", report.StudyAdvice.Text);
    }

    [Fact]
    public void Below_the_standard_by_chance_alone_brings_none()
    {
        var report = Scored.OneDomain(10, Scored.Points(6));
        Assert.Equal(ScoreResult.Failed, report.Result);
        Assert.Null(report.DomainScores[0].AdvisedHours);
        Assert.Equal("No domain is clearly below its standard: review all domains in blueprint proportion.", report.StudyAdvice.Text);
    }

    [Fact]
    public void Passing_candidate_gets_domain_words_too()
    {
        var report = Scored.Standard(Scored.Points(120));
        Assert.All(report.DomainScores, domain => Assert.EndsWith(": 10 of 10 points, 100 % (79–100 %).", domain.Words, StringComparison.Ordinal));
        Assert.Equal("No domain is clearly below its standard, so no study is advised.", report.StudyAdvice.Text);
    }

    [Fact]
    public void Passing_candidate_with_a_weak_domain_is_advised_to_study_it()
    {
        var report = Scored.Standard(Scored.StandardForm.Items.Select(item => item.Domain == "written" ? 0.0 : 1.0));
        Assert.Equal(ScoreResult.Passed, report.Result);
        Assert.Equal(["written"], report.StudyAdvice.Domains.Select(domain => domain.Domain));
    }

    [Fact]
    public void Hours_of_all_domains_are_summed()
    {
        var advice = Scored.Standard([]).StudyAdvice;
        Assert.Equal(12, advice.Domains.Count);
        Assert.Equal(advice.Domains.Sum(domain => domain.Hours), advice.TotalHours);
    }

    [Fact]
    public void Below_the_standard_is_never_shown_as_at_the_standard()
    {
        var domain = Assert.Single(Scored.OneDomain(25, Scored.Points(17.4999)).DomainScores);
        Assert.Equal(69.9m, domain.Percent);
        Assert.StartsWith("Escalation Management: 17.49 of 25 points, 69 % (", domain.Words, StringComparison.Ordinal);
    }

    /// <summary>Calculated in Python from the formula, with the beta integral by Simpson's rule.</summary>
    [Theory]
    [InlineData(8, 0.7, 13, 25, 8)]
    [InlineData(12, 0.7, 5, 10, 8)]
    [InlineData(12, 0.7, 4, 10, 12)]
    [InlineData(12, 0.7, 0, 10, 12)]
    [InlineData(16, 0.7, 5, 10, 12)]
    [InlineData(16, 0.7, 3, 10, 16)]
    [InlineData(40, 0.7, 0, 10, 16)]
    [InlineData(3, 0.7, 0, 10, 4)]
    [InlineData(1, 0.7, 5, 10, 2)]
    [InlineData(8, 0.7, 5.5, 10, 4)]
    [InlineData(12, 0.7, 5.75, 10, 8)]
    [InlineData(16, 0.9, 85, 100, 2)]
    [InlineData(8, 0.7, 6, 10, null)]
    [InlineData(8, 0.7, 10, 10, null)]
    public void Hours_follow_the_shortfall_in_classes(double studyHours, double standard, double points, double n, int? hours) =>
        Assert.Equal(hours, StudyAdvicePolicy.Hours(studyHours, standard, ProportionPosterior.Of(points, n)));

    [Theory]
    [InlineData(0, 0.7)]
    [InlineData(-1, 0.7)]
    [InlineData(8, 0)]
    [InlineData(8, 1)]
    public void Impossible_policy_is_refused(double studyHours, double standard) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => StudyAdvicePolicy.Hours(studyHours, standard, ProportionPosterior.Of(5, 10)));
}
