using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace ExamEngine.Benchmarks;

/// <summary>Every benchmark once, in this process: shows that they run, and measures nothing.</summary>
internal static class Smoke
{
    public static int Run()
    {
        var folder = Directory.CreateTempSubdirectory("examengine-benchmarks-");
        try
        {
            var log = new AccumulationLogger();
            var config = ManualConfig.CreateEmpty()
                .AddJob(Job.Dry.WithToolchain(InProcessEmitToolchain.Instance))
                .AddLogger(log)
                .AddExporter(new NoExporter())
                .WithArtifactsPath(folder.FullName);
            var summaries = BenchmarkRunner.Run(typeof(OneAnswer).Assembly, config);
            var failed = summaries.SelectMany(summary => summary.Reports).Where(report => !report.Success).Select(report => report.BenchmarkCase.DisplayInfo).ToArray();
            var ran = summaries.Sum(summary => summary.Reports.Length);
            if (failed.Length > 0 || ran == 0 || summaries.Any(summary => summary.HasCriticalValidationErrors))
            {
                Console.WriteLine(log.GetLog());
                Console.WriteLine($"Failed: {string.Join(", ", failed)}");
                return 1;
            }

            Console.WriteLine($"{ran} benchmarks ran.");
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>A configuration wants one.</summary>
    private sealed class NoExporter : ExporterBase
    {
        public override void ExportToLog(BenchmarkDotNet.Reports.Summary summary, ILogger logger)
        {
            // What was measured in a single call is worth nothing.
        }
    }
}
