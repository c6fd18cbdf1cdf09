using System.Globalization;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using ExamEngine.Items;
using ExamEngine.Qti;

namespace ExamEngine.Benchmarks;

/// <summary>
/// Scoring one response to items of several kinds, read once before. The floor is what no scoring can do without: looking up an answer and
/// comparing it with the key.
/// </summary>
[MemoryDiagnoser]
[Config(typeof(PerSecond))]
public class ItemScoring
{
    private const string One = "<qti-response-declaration identifier=\"RESPONSE\" cardinality=\"single\" base-type=\"identifier\"><qti-correct-response><qti-value>B</qti-value></qti-correct-response></qti-response-declaration>";
    private const string Typed = "<qti-response-declaration identifier=\"RESPONSE\" cardinality=\"single\" base-type=\"string\"/>";

    private const string Mapped = """
        <qti-response-declaration identifier="RESPONSE" cardinality="multiple" base-type="identifier">
          <qti-mapping lower-bound="0" upper-bound="2"><qti-map-entry map-key="A" mapped-value="1"/><qti-map-entry map-key="B" mapped-value="1"/><qti-map-entry map-key="C" mapped-value="-1"/></qti-mapping>
        </qti-response-declaration>
        """;

    private const string Points = """
        <qti-response-declaration identifier="RESPONSE" cardinality="multiple" base-type="point">
          <qti-area-mapping><qti-area-map-entry shape="circle" coords="50,50,10" mapped-value="1"/><qti-area-map-entry shape="poly" coords="0,0,30,0,30,30,0,30" mapped-value="1"/></qti-area-mapping>
        </qti-response-declaration>
        """;

    private const string Pattern = """
        <qti-response-processing><qti-response-condition>
          <qti-response-if><qti-pattern-match pattern="[0-9]{1,3}(\.[0-9]+)?"><qti-variable identifier="RESPONSE"/></qti-pattern-match><qti-set-outcome-value identifier="SCORE"><qti-base-value base-type="float">1</qti-base-value></qti-set-outcome-value></qti-response-if>
          <qti-response-else><qti-set-outcome-value identifier="SCORE"><qti-base-value base-type="float">0</qti-base-value></qti-set-outcome-value></qti-response-else>
        </qti-response-condition></qti-response-processing>
        """;

    private readonly Dictionary<string, string> _answers = new(StringComparer.Ordinal) { ["RESPONSE"] = "B" };
    private AssessmentItem _choice = null!, _mapping = null!, _pattern = null!, _large = null!, _point = null!;
    private ResponseSet _toChoice = null!, _toMapping = null!, _toPattern = null!, _toLarge = null!, _toPoint = null!;

    [GlobalSetup]
    public void Setup()
    {
        const string Correct = "<qti-response-processing template=\"https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct.xml\"/>";
        (_choice, _toChoice) = Read(One, Correct, "{\"RESPONSE\":\"B\"}");
        (_mapping, _toMapping) = Read(Mapped, Correct.Replace("match_correct", "map_response", StringComparison.Ordinal), "{\"RESPONSE\":[\"A\",\"B\",\"C\"]}");
        (_pattern, _toPattern) = Read(Typed, Pattern, "{\"RESPONSE\":\"72.5\"}");
        (_large, _toLarge) = Read(One, Large(), "{\"RESPONSE\":\"B\"}");
        (_point, _toPoint) = Read(Points, Correct.Replace("match_correct", "map_response_point", StringComparison.Ordinal), "{\"RESPONSE\":[\"52 51\",\"10 10\",\"90 90\"]}");
    }

    [Benchmark(Baseline = true, Description = "Floor: look up and compare")]
    public double Compare() => _answers.TryGetValue("RESPONSE", out var answer) && answer == "B" ? 1 : 0;

    [Benchmark(Description = "Choice, match_correct")]
    public ItemScore Choice() => _choice.Score(_toChoice);

    [Benchmark(Description = "Several choices, map_response")]
    public ItemScore Mapping() => _mapping.Score(_toMapping);

    [Benchmark(Description = "Text entry, pattern")]
    public ItemScore TextEntry() => _pattern.Score(_toPattern);

    [Benchmark(Description = "A hundred conditions and sums")]
    public ItemScore Hundred() => _large.Score(_toLarge);

    [Benchmark(Description = "Points, map_response_point")]
    public ItemScore Point() => _point.Score(_toPoint);

    private static string Large() => "<qti-response-processing>" + string.Concat(Enumerable.Range(0, 100).Select(number => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        <qti-response-condition><qti-response-if>
          <qti-and><qti-match><qti-variable identifier="RESPONSE"/><qti-correct identifier="RESPONSE"/></qti-match><qti-lt><qti-variable identifier="SCORE"/><qti-base-value base-type="integer">{number + 1}</qti-base-value></qti-lt></qti-and>
          <qti-set-outcome-value identifier="SCORE"><qti-sum><qti-variable identifier="SCORE"/><qti-base-value base-type="float">0.5</qti-base-value></qti-sum></qti-set-outcome-value>
        </qti-response-if></qti-response-condition>
        """))) + "</qti-response-processing>";

    private static (AssessmentItem Item, ResponseSet Responses) Read(string declarations, string processing, string json)
    {
        var reading = QtiItemReader.ReadForScoring("item.xml", $"""
            <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="i" title="i">
              {declarations}
              <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"/>
              <qti-item-body><p>x</p></qti-item-body>
              {processing}
            </qti-assessment-item>
            """);
        using var document = System.Text.Json.JsonDocument.Parse(json);
        var item = reading.Value ?? throw new InvalidOperationException(string.Join('\n', reading.Problems));
        return (item, ((ResponseReading.Accepted)RecordedResponses.Read(item, document.RootElement)).Responses);
    }

    private sealed class PerSecond : ManualConfig
    {
        public PerSecond() => AddColumn(StatisticColumn.OperationsPerSecond);
    }
}
