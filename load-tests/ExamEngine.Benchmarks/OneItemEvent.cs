using System.Text.Json;
using BenchmarkDotNet.Attributes;
using ExamEngine.Items;
using ExamEngine.Items.Presentation;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Hosting;

namespace ExamEngine.Benchmarks;

/// <summary>What sending an item to a page costs: its view, and the view as JSON; beside the floor, copying JSON that was made before.</summary>
[MemoryDiagnoser]
public class OneItemEvent
{
    private AssessmentItem _item = null!;
    private ItemEvent _made = null!;
    private byte[] _json = [];
    private byte[] _copy = [];

    [GlobalSetup]
    public void Setup()
    {
        _item = BankFolder.Standard().Items["escalation-sjt-01"];
        _made = new ItemEvent(1, 1, 30, CandidateView.Of(_item, seed: 7), Stimulus: null);
        _json = JsonSerializer.SerializeToUtf8Bytes<CandidateEvent>(_made, WireJson.Options);
        _copy = new byte[_json.Length];
    }

    [Benchmark(Baseline = true, Description = "Floor: copy the JSON")]
    public int Copy()
    {
        _json.CopyTo(_copy, 0);
        return _copy.Length;
    }

    [Benchmark(Description = "Render the item")]
    public ItemContent Render() => CandidateView.Of(_item, seed: 7);

    [Benchmark(Description = "Write it as JSON")]
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes<CandidateEvent>(_made, WireJson.Options);
}
