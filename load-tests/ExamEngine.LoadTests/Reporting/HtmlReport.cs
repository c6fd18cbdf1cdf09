using System.Globalization;
using System.Net;
using System.Text;
using ExamEngine.LoadTests.Measuring;
using ExamEngine.LoadTests.Running;

namespace ExamEngine.LoadTests.Reporting;

/// <summary>The report as one page that asks for nothing from anywhere.</summary>
internal static class HtmlReport
{
    private const string Style = """
        body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#222}table{border-collapse:collapse;margin:.5rem 0 1.5rem;font-size:13px}
        th,td{border-bottom:1px solid #ddd;padding:.2rem .6rem;text-align:right}th:first-child,td:first-child{text-align:left}figure{margin:1rem 0}svg{width:100%;font-size:11px;fill:#333}
        svg .title{font-size:13px;font-weight:600}svg .grid{stroke:#ddd}svg .end{text-anchor:end}svg .middle{text-anchor:middle}.bad{font-weight:600;color:#a40000}
        """;

    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    public static string Of(RunReport report)
    {
        var html = new StringBuilder();
        html.Append(Culture, $"<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{Text(report.Scenario)}</title><style>{Style}</style>");
        html.Append(Culture, $"<h1>{Text(report.Scenario)}</h1><p>{Text(report.About)}</p><p><code>{Text(report.Command)}</code><br>{report.Began:yyyy-MM-dd HH:mm} UTC, {report.Nodes} node(s); {Text(Words(report.Machine))}</p>");
        Table(html, "Findings", ["", "Figure", ""], report.Findings.Select(finding => new[] { finding.What, finding.Figure, Words(finding.Kind) }));
        Table(html, "Processor time of one operation, µs", CostHead(report), report.Costs.Select(cost => CostRow(report, cost)));
        foreach (var phase in report.Floor.Concat(report.Phases))
        {
            Table(
                html,
                $"{phase.Name}: {phase.Model}, {phase.Seconds.ToString("0.0", Culture)} s",
                ["", "count", "mean", "50 %", "90 %", "99 %", "99.9 %", "max (ms)"],
                phase.Durations.OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => Row(each.Key, each.Value)));
            html.Append(Culture, $"<p>{Text(string.Join(", ", phase.Counts.OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => $"{each.Key} {each.Value.ToString("#,0", Culture)}")))}</p>");
        }

        html.Append("<h2>Course of the run</h2>");
        foreach (var plot in Plots(report))
        {
            html.Append(plot);
        }

        return html.Append("</html>\n").ToString();
    }

    private static IEnumerable<string> Plots(RunReport report)
    {
        var samples = report.Samples;
        yield return Plot.Lines("Answers received a second", "seconds", "answers", [.. Series(samples, ["received", "durable"], spread => spread.Count)]);
        yield return Plot.Lines("99 in 100 within", "seconds", "ms", [.. Series(samples, ["received", "durable", "sign of life", "open item", "first item", "on the board"], spread => spread.P99)]);
        var parts = samples.SelectMany(sample => sample.Cpu.Keys).Distinct(StringComparer.Ordinal).ToArray();
        yield return Plot.Lines("Cores used", "seconds", "cores", [.. parts.Select(part => new Line(part, [.. samples.Select(sample => (sample.At, sample.Cpu.GetValueOrDefault(part)))]))]);
        yield return Plot.Lines("Memory", "seconds", "MB", [.. parts.Select(part => new Line(part, [.. samples.Select(sample => (sample.At, sample.Bytes.GetValueOrDefault(part) / 1e6))]))]);
        if (report.Costs.Count > 2)
        {
            var stages = report.Phases.Where(phase => phase.Per == "durable" && phase.Durations.ContainsKey("received")).ToArray();
            yield return Plot.Lines("Delay against throughput", "durable answers a second", "ms",
            [
                new Line("received, 50 %", [.. stages.Select(stage => (stage.Operations / stage.Seconds, stage.Durations["received"].P50))]),
                new Line("received, 99 %", [.. stages.Select(stage => (stage.Operations / stage.Seconds, stage.Durations["received"].P99))]),
                new Line("durable, 99 %", [.. stages.Where(stage => stage.Durations.ContainsKey("durable")).Select(stage => (stage.Operations / stage.Seconds, stage.Durations["durable"].P99))]),
            ]);
        }
    }

    private static IEnumerable<Line> Series(IReadOnlyList<Sample> samples, string[] names, Func<Spread, double> value) => names.Select(name =>
        new Line(name, [.. samples.Where(sample => sample.Durations.ContainsKey(name)).Select(sample => (sample.At, value(sample.Durations[name])))]));

    private static string[] CostHead(RunReport report) => ["Phase", "per", "a second", .. Parts(report), "system", "without signs of life", "floor", "floor without idling", "× floor", "× floor without signs of life"];

    private static string[] CostRow(RunReport report, Cost cost) =>
    [
        cost.Phase, cost.Per, Number(cost.PerSecond), .. Parts(report).Select(part => Number(cost.Parts.GetValueOrDefault(part))), Number(cost.System), Number(cost.Alone), Number(cost.Floor), Number(cost.FloorAlone), Ratio(cost.Ratio), Ratio(cost.RatioAlone),
    ];

    private static string[] Parts(RunReport report) => [.. report.Costs.SelectMany(cost => cost.Parts.Keys).Distinct(StringComparer.Ordinal)];

    private static string[] Row(string name, Spread spread) =>
        [name, spread.Count.ToString("#,0", Culture), Number(spread.Mean), Number(spread.P50), Number(spread.P90), Number(spread.P99), Number(spread.P999), Number(spread.Max)];

    private static void Table(StringBuilder html, string title, string[] head, IEnumerable<string[]> rows)
    {
        var all = rows.ToArray();
        if (all.Length == 0)
        {
            return;
        }

        html.Append(Culture, $"<h2>{Text(title)}</h2><table><tr>{string.Concat(head.Select(cell => $"<th>{Text(cell)}</th>"))}</tr>");
        foreach (var row in all)
        {
            html.Append(Culture, $"<tr>{string.Concat(row.Select(cell => $"<td{(cell == Words(FindingKind.Broken) ? " class=\"bad\"" : "")}>{Text(cell)}</td>"))}</tr>");
        }

        html.Append("</table>");
    }

    private static string Words(FindingKind kind) => kind switch
    {
        FindingKind.Kept => "kept",
        FindingKind.Broken => "BROKEN",
        FindingKind.Reached => "goal reached",
        FindingKind.Missed => "goal missed",
        _ => "",
    };

    private static string Words(Machine machine) => string.Create(
        Culture, $"{machine.Processor}, {machine.Cores} cores, {machine.MemoryGb} GB; {machine.System}; {machine.Runtime}; PostgreSQL {machine.PostgreSql}; Redis {machine.Redis}; load before the run {machine.LoadBefore}");

    private static string Number(double? value) => value is { } known ? known.ToString(known >= 100 ? "#,0" : "0.0", Culture) : "";

    private static string Ratio(double? value) => value is { } known ? known.ToString("0.00", Culture) : "";

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
