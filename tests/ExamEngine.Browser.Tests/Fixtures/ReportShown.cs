using System.Text.Json;
using ExamEngine.Specs.Browser.Scoring;
using Xunit;

namespace ExamEngine.Specs.Browser.Fixtures;

/// <summary>Holds a score report against the points counted by the tests.</summary>
public static class ReportShown
{
    /// <summary>Digits after the point that must agree. The bank writes a third with sixteen digits, and three of those are not one.</summary>
    private const int Digits = 9;

    public static void Agrees(JsonElement report, IndependentScore score, string result)
    {
        Assert.Equal(score.Total, report.GetProperty("rawPoints").GetDecimal(), Digits);
        Assert.Equal(score.Max, report.GetProperty("maxPoints").GetDecimal());
        Assert.Equal(score.Cut, report.GetProperty("cutPoints").GetDecimal());
        Assert.Equal(result, report.GetProperty("result").GetString());
        AgreeById(score.Sections, PointsById(report.GetProperty("sectionScores")));
        AgreeById(score.Domains, PointsById(report.GetProperty("domainScores")));
        Assert.Equal(score.NotAnswered, report.GetProperty("notAnswered").EnumerateArray().Select(position => position.GetInt32()));
    }

    private static void AgreeById(IReadOnlyDictionary<string, decimal> expected, Dictionary<string, decimal> reported)
    {
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), reported.Keys.Order(StringComparer.Ordinal));
        foreach (var (id, points) in expected)
        {
            Assert.Equal(points, reported[id], Digits);
        }
    }

    private static Dictionary<string, decimal> PointsById(JsonElement scores) => scores.EnumerateArray().ToDictionary(
        score => score.GetProperty("id").GetString()!, score => score.GetProperty("points").GetDecimal(), StringComparer.Ordinal);
}
