using BenchmarkDotNet.Attributes;
using ExamEngine.Scoring;
using ExamEngine.Tests.Forms;

namespace ExamEngine.Benchmarks;

/// <summary>What drawing and scoring a form of 120 items costs, beside the floor: one pass over its items.</summary>
[MemoryDiagnoser]
public class OneForm
{
    private Blueprint _blueprint = null!;
    private List<BankItem> _bank = null!;
    private Form _form = null!;
    private Dictionary<int, ItemResult> _results = null!;

    [GlobalSetup]
    public void Setup()
    {
        _blueprint = BankFolder.Blueprint();
        _bank = BankFolder.Items(BankFolder.Standard());
        _form = ((FormAssemblyResult.Assembled)FormAssembly.Assemble(_blueprint, _bank, seed: 1)).Form;
        _results = _form.Items.ToDictionary(i => i.Position, ItemResult (i) => new ItemResult.Points(i.Position % 3 == 0 ? 0 : 1));
    }

    [Benchmark(Baseline = true, Description = "Floor: one pass over 120 items")]
    public double Pass() => _form.Items.Sum(i => i.MaxScore);

    [Benchmark(Description = "Draw a form")]
    public FormAssemblyResult Draw() => FormAssembly.Assemble(_blueprint, _bank, seed: 2);

    [Benchmark(Description = "Score a form and write its report")]
    public ScoreOutcome Score() => ScoringRun.Score(_blueprint, _form, _results);
}
