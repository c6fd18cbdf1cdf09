using System.Text.Json;
using BenchmarkDotNet.Attributes;
using ExamEngine.Items;
using ExamEngine.Items.Presentation;

namespace ExamEngine.Benchmarks;

/// <summary>What one answer costs in the engine, beside the floor: parsing the same JSON and nothing more.</summary>
[MemoryDiagnoser]
public class OneAnswer
{
    private const string Response = """{"RESPONSE":"B"}""";
    private AssessmentItem _item = null!;
    private ResponseSet _responses = null!;

    [GlobalSetup]
    public void Setup()
    {
        _item = BankFolder.Standard().Items["escalation-sjt-01"];
        _responses = ((ResponseReading.Accepted)ResponseReader.Read(_item, Response)).Responses;
    }

    [Benchmark(Baseline = true, Description = "Floor: parse the JSON")]
    public JsonElement Parse() => JsonSerializer.Deserialize<JsonElement>(Response);

    [Benchmark(Description = "Check the response")]
    public ResponseReading Check() => ResponseReader.Read(_item, Response);

    [Benchmark(Description = "Score the item")]
    public ItemScore Score() => _item.Score(_responses);

    [Benchmark(Description = "Present the item")]
    public ItemContent Present() => CandidateView.Of(_item, seed: 7);
}
