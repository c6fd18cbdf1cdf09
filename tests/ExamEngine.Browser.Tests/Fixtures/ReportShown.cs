using System.Text.Json;
using ExamEngine.Specs.Browser.Scoring;
using Xunit;

namespace ExamEngine.Specs.Browser.Fixtures;

/// <summary>Holds a score report against the points counted by the tests.</summary>
public static class ReportShown
{
    public static void Agrees(JsonElement report, IndependentScore score, string result)
    {
        Assert.Equal(score.Total, report.GetProperty("rawPoints").GetDecimal());
        Assert.Equal(score.Max, report.GetProperty("maxPoints").GetDecimal());
        Assert.Equal(score.Cut, report.GetProperty("cutPoints").GetDecimal());
        Assert.Equal(result, report.GetProperty("result").GetString());
        Assert.Equal(score.Sections, PointsById(report.GetProperty("sectionScores")));
        Assert.Equal(score.Domains, PointsById(report.GetProperty("domainScores")));
        Assert.Equal(score.NotAnswered, report.GetProperty("notAnswered").EnumerateArray().Select(position => position.GetInt32()));
    }

    private static Dictionary<string, decimal> PointsById(JsonElement scores) => scores.EnumerateArray().ToDictionary(
        score => score.GetProperty("id").GetString()!, score => score.GetProperty("points").GetDecimal(), StringComparer.Ordinal);
}
