using System.Text.Json;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using ExamEngine.Items;
using ExamEngine.Scoring;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using ExamEngine.Sittings;
using ExamEngine.Tests;
using ExamEngine.Tests.Forms;

namespace ExamEngine.Benchmarks;

/// <summary>
/// What a finished session of 120 items costs until its report is written, without stores: its ledger is replayed, its answers are read and folded into the sitting, scored, and the report
/// becomes JSON. Beside the floor: parsing the answers and writing the report. The goal of 10,000 a minute on one core is 6 ms each, stores included.
/// </summary>
[MemoryDiagnoser]
[Config(typeof(PerSecond))]
public class OneFinishedSession
{
    private static readonly string[] Possible = ["""{"RESPONSE":"A"}""", """{"RESPONSE":["A"]}""", "{}"];
    private readonly SessionPlan _plan = Sat.Plan();
    private readonly List<SessionEvent> _ledger = Sat.Finished();
    private Blueprint _blueprint = null!;
    private Form _form = null!;
    private FormTest _test = null!;
    private AssessmentTest _package = null!;
    private IReadOnlyDictionary<string, AssessmentItem> _items = null!;
    private List<GivenAnswer> _answers = null!;
    private ScoreOutcome.Reported _reported = null!;

    [GlobalSetup]
    public void Setup()
    {
        var package = BankFolder.Standard();
        (_package, _items, _blueprint) = (package.Test!, package.Items, BankFolder.Blueprint());
        _form = ((FormAssemblyResult.Assembled)FormAssembly.Assemble(_blueprint, BankFolder.Items(package), seed: 1)).Form;
        _test = FormTest.Of(_package, _items, _form);
        _answers = [.. _form.Items.Select((item, n) => new GivenAnswer(n + 1, item.Position, Answer(_items[item.ItemId])))];
        _reported = (ScoreOutcome.Reported)Score();
    }

    [Benchmark(Baseline = true, Description = "Floor: parse the answers, write the report")]
    public int ParseAndWrite() => _answers.Sum(answer => JsonSerializer.Deserialize<JsonElement>(answer.Response).EnumerateObject().Count()) + JsonSerializer.Serialize(_reported.Report, RecordsJson.Options).Length;

    [Benchmark(Description = "Test of the form")]
    public FormTest MakeTest() => FormTest.Of(_package, _items, _form);

    [Benchmark(Description = "Sitting from ledger and answers")]
    public Sitting Fold() => Sitting.Of(_test, _ledger, _answers);

    [Benchmark(Description = "All of it")]
    public int Finish()
    {
        var session = ExamSession.Replay(_plan, _ledger);
        var reported = (ScoreOutcome.Reported)ScoringRun.Score(_blueprint, _form, Sitting.Of(MakeTest(), _ledger, _answers).Results());
        return session.Version + JsonSerializer.Serialize(reported.Report, RecordsJson.Options).Length;
    }

    private ScoreOutcome Score() => ScoringRun.Score(_blueprint, _form, Sitting.Of(_test, _ledger, _answers).Results());

    /// <summary>An answer that is accepted: the first of a few that the item can have.</summary>
    private static string Answer(AssessmentItem item) => Possible.First(json => ResponseReader.Read(item, json) is ResponseReading.Accepted);

    private sealed class PerSecond : ManualConfig
    {
        public PerSecond() => AddColumn(StatisticColumn.OperationsPerSecond);
    }
}
