using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ExamEngine.LoadTests.Running;

namespace ExamEngine.LoadTests.Reporting;

/// <summary>Writes a run down.</summary>
internal static class Reports
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    public static void Write(string folder, RunReport report)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "report.json"), JsonSerializer.Serialize(report, Options));
        File.WriteAllText(Path.Combine(folder, "report.html"), HtmlReport.Of(report));
    }

    /// <summary>In short, for the console.</summary>
    public static IEnumerable<string> Words(RunReport report)
    {
        foreach (var phase in report.Phases)
        {
            foreach (var (name, spread) in phase.Durations.Where(each => each.Key is "received" or "durable" or "first item" or "back" or "on the board" or "submit" or "answered" or "generator late"))
            {
                yield return Line($"{phase.Name}, {name}: {spread.Count:#,0}; 50 % {spread.P50:0.0} ms, 99 % {spread.P99:0.0} ms, 99.9 % {spread.P999:0.0} ms, max {spread.Max:0.0} ms");
            }
        }

        foreach (var cost in report.Costs)
        {
            var parts = string.Join(", ", cost.Parts.Select(part => Line($"{part.Key} {part.Value:0}")));
            var floor = cost.Ratio is null ? "" : Line($"; floor {cost.Floor:0}, × {cost.Ratio:0.00}{(cost.RatioAlone is { } alone ? Line($", without signs of life × {alone:0.00}") : "")}");
            yield return Line($"{cost.Phase}: {cost.PerSecond:#,0.0} {cost.Per} a second; µs each: {parts}; system {cost.System:0}{floor}");
        }

        foreach (var finding in report.Findings)
        {
            yield return $"{finding.What}: {finding.Figure}{(finding.Kind == FindingKind.Figure ? "" : $" ({finding.Kind.ToString().ToLowerInvariant()})")}";
        }
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
