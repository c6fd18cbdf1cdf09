using BenchmarkDotNet.Running;
using ExamEngine.Benchmarks;

return args is ["--smoke"] ? Smoke.Run() : Measure(args);

static int Measure(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(OneAnswer).Assembly).Run(args);
    return 0;
}
