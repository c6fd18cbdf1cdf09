using ExamEngine.Specs.Tests;
using ExamEngine.Tests.Forms;
using Xunit;

namespace ExamEngine.Specs.Forms;

public sealed class Times_of_a_blueprint_and_its_test
{
    // The blueprint gives its only section s one minute.
    [Theory]
    [InlineData("", "", "", null)]
    [InlineData("60", "60", "60", null)]
    [InlineData("59.5", "", "", null)]
    [InlineData("59", "", "", "section s 1 minutes, more than the 0.98 that the test allows")]
    [InlineData("", "30", "", "the sections of part P together 1 minutes, more than the 0.5")]
    [InlineData("", "", "30", "all sections together 1 minutes, more than the 0.5")]
    public void May_not_be_more_than_the_test_allows(string section, string part, string test, string? words)
    {
        var read = Course.PackageOf(Course.Test(Limit(test) + Course.Part(Limit(part) + Course.Section("s", Limit(section) + Course.Refs("Q1"))))).Test!;

        var reasons = BlueprintTimes.ReasonsAgainst(Blueprints.OneCell(1), read).ToList();

        Assert.Empty(read.DeliveryObstacles);
        if (words is null)
        {
            Assert.Empty(reasons);
        }
        else
        {
            Assert.Contains(words, Assert.Single(reasons), StringComparison.Ordinal);
        }
    }

    private static string Limit(string seconds) => seconds.Length == 0 ? string.Empty : $"<qti-time-limits max-time=\"{seconds}\"/>";
}
