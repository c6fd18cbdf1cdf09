using System.Security.Cryptography;
using System.Text;
using BenchmarkDotNet.Attributes;
using ExamEngine.Records;

namespace ExamEngine.Benchmarks;

/// <summary>What an answer's link of the hash chain costs, and the hash of its content; beside the floor, SHA-256 of as many bytes.</summary>
[MemoryDiagnoser]
public class OneChainLink
{
    private const string Response = """{"RESPONSE":"B"}""";
    private readonly byte[] _bytes = Encoding.UTF8.GetBytes(new string('x', 240));
    private readonly RecordedAnswer _answer = new(0, "", 17, 17, Response, null, AnswerContent.Hash(17, Response, null), 1_793_000_000_000, 68_719_476_737);
    private ChainHead _head = ChainHead.Begin(new RecordedFacts(Guid.Empty, Guid.Empty, Guid.Empty, "exam", "{}", "{}"));

    [Benchmark(Baseline = true, Description = "Floor: SHA-256 of 240 bytes")]
    public byte[] Hash() => SHA256.HashData(_bytes);

    [Benchmark(Description = "Append a link")]
    public ChainHead Append() => _head = _head.Next(_answer);

    [Benchmark(Description = "Hash an answer's content")]
    public string Content() => AnswerContent.Hash(17, Response, null);
}
