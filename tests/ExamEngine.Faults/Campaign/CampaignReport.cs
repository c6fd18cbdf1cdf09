using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ExamEngine.Faults.Campaign;

/// <summary>Writes the report: Markdown for people, JSON for programs.</summary>
internal static class CampaignReport
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Web) { WriteIndented = true };

    public static void Write(string folder, CampaignResult result)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "report.json"), JsonSerializer.Serialize(result, Json));
        File.WriteAllText(Path.Combine(folder, "report.md"), Words(result));
    }

    public static string Words(CampaignResult result)
    {
        var text = new StringBuilder();
        var culture = CultureInfo.InvariantCulture;
        text.Append(culture, $"# Fault campaign\n\nSeed {result.Seed}: {result.Faults:N0} faults in {result.Rounds} rounds, {result.Sessions} exam sessions, {result.Seconds / 60:N0} minutes, on {Environment.ProcessorCount} cores for everything.\n");
        text.Append(culture, $"{result.Acknowledgements.GetValueOrDefault("received"):N0} answers were received for the first time, {result.Kinds.Sum(kind => kind.InFlight):N0} entries in flight when a fault took effect.\n");
        text.Append(culture, $"{result.Violations.Count} violations.\n\n## Entries\n\n| answer to an entry | times |\n|---|---|\n");
        foreach (var (code, count) in result.Acknowledgements.OrderByDescending(each => each.Value))
        {
            text.Append(culture, $"| {code} | {count:N0} |\n");
        }

        text.Append("\n## Faults\n\n| fault | times | entries in flight, all | most at once |\n|---|---|---|---|\n");
        foreach (var kind in result.Kinds.OrderBy(kind => kind.Kind, StringComparer.Ordinal))
        {
            text.Append(culture, $"| {kind.Kind} | {kind.Count:N0} | {kind.InFlight:N0} | {kind.Most} |\n");
        }

        text.Append("\n## Violations\n\n");
        foreach (var rule in result.Violations.GroupBy(each => (each.Violation.Promise, each.Violation.Rule)).OrderBy(group => group.Key.Promise, StringComparer.Ordinal))
        {
            text.Append(culture, $"### {rule.Key.Promise} {rule.Key.Rule}: {rule.Count()}\n\n");
            foreach (var (round, evidence, violation) in rule.Take(10))
            {
                text.Append(culture, $"- round {round}, session {violation.Session}: {violation.What}\n  Look at `{evidence}`{(violation.At > 0 ? $" around {violation.At}" : "")}. {violation.Faults}\n");
            }

            text.Append('\n');
        }

        text.Append("## Not checked\n\nClocks that drift apart (P3), except with `--clocks`. What a candidate got beyond the time owed is bounded by the cut, and each credit by what the session lost.\n");
        return text.ToString();
    }
}
