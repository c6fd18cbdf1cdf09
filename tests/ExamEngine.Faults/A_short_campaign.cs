using ExamEngine.Faults.Campaign;
using ExamEngine.Faults.Stand;
using Xunit;

namespace ExamEngine.Faults;

/// <summary>The campaign as it is, for a minute. The long one is started by hand: <see cref="CampaignOptions.Usage"/>.</summary>
[Collection("One stand at a time")]
public sealed class A_short_campaign
{
    [Fact]
    public async Task Breaks_no_promise()
    {
        if (TestStand.Missing() is { } missing)
        {
            Assert.Skip(missing);
        }

        var folder = Directory.CreateTempSubdirectory("examengine-campaign-");
        try
        {
            var options = CampaignOptions.Of(["--faults", "12", "--seed", "7", "--slots", "1", "--section-seconds", "10", "--inject-seconds", "22", "--small-per-second", "2", "--out", folder.FullName]);
            var result = await FaultCampaign.RunAsync(options, TestContext.Current.SendDiagnosticMessage);

            Assert.True(result.Violations.Count == 0, CampaignReport.Words(result));
            Assert.True(result.Faults >= 12 && result.Kinds.Count >= 6, $"Too little happened: {result.Faults} faults of {result.Kinds.Count} kinds.");
            Assert.True(result.Acknowledgements.GetValueOrDefault("received") > 100, "Too few answers were given for this to mean anything.");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
