using System.Globalization;
using ExamEngine.LoadTests.Running;

namespace ExamEngine.LoadTests.Scenarios;

/// <summary>Steady for long, with connections that are lost now and then: does anything grow?</summary>
internal sealed class Soak : Steady
{
    // One connection is lost for so many answers.
    private const int AnswersPerLoss = 200;

    public override string Name => "soak";

    public override string About => "As steady, for long (--minutes 120 and more), and one connection is lost every 200 answers. Memory of every part is to stay where it is.";

    public override IReadOnlyList<Phase> Phases(LoadRun run)
    {
        var answers = 0L;
        return
        [
            SignsOfLife(run.Options),
            Approach(run),
            new Phase("answering", Pace(run.Options), (n, intended) =>
            {
                if (Interlocked.Increment(ref answers) % AnswersPerLoss == 0)
                {
                    run.Crowd[n].CutOff();
                }

                run.Crowd[n].Answer(intended, looksAtNext: true);
                return Task.CompletedTask;
            }),
        ];
    }

    public override async Task FinishAsync(LoadRun run, IReadOnlyList<PhaseResult> results)
    {
        await base.FinishAsync(run, results);
        var later = run.Samples.Where(sample => sample.Phase == "answering").ToArray();
        later = later[(later.Length / 2)..];
        foreach (var part in run.Stand.Watched.Parts.Where(part => part != "generator" && later.Length > 2))
        {
            var perHour = Slope([.. later.Select(sample => (sample.At, (double)sample.Bytes.GetValueOrDefault(part)))]) * 3600;
            run.Findings.Tell($"Growth of {part} in the second half, an hour", string.Create(CultureInfo.InvariantCulture, $"{perHour / 1e6:0.0} MB"), perHour);
        }
    }

    /// <summary>Least squares.</summary>
    private static double Slope(IReadOnlyList<(double X, double Y)> points)
    {
        var (x, y) = (points.Average(point => point.X), points.Average(point => point.Y));
        return points.Sum(point => (point.X - x) * (point.Y - y)) / points.Sum(point => (point.X - x) * (point.X - x));
    }
}
