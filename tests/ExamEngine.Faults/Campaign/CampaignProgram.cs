using ExamEngine.Faults.Stand;

namespace ExamEngine.Faults.Campaign;

/// <summary>The campaign from the command line. Ends with 0 when every promise was kept, 1 when not, 2 when it could not be run.</summary>
internal static class CampaignProgram
{
    public static async Task<int> RunAsync(string[] args)
    {
        if (TestStand.Missing() is { } missing)
        {
            Console.Error.WriteLine(missing);
            return 2;
        }

        CampaignOptions options;
        try
        {
            options = CampaignOptions.Of(args);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            Console.Error.WriteLine(CampaignOptions.Usage);
            return 2;
        }

        var result = await FaultCampaign.RunAsync(options, Console.WriteLine);
        CampaignReport.Write(options.Out, result);
        Console.WriteLine(CampaignReport.Words(result));
        return result.Violations.Count == 0 ? 0 : 1;
    }
}
