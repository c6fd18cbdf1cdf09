using System.Globalization;
using ExamEngine.LoadTests.Reporting;
using ExamEngine.LoadTests.Running;

namespace ExamEngine.LoadTests.Scenarios;

/// <summary>One way of using the system, written once: what has to be there before, what happens when, and what is to be true afterwards.</summary>
internal abstract class LoadScenario
{
    /// <summary>All of them, fresh.</summary>
    public static IReadOnlyList<LoadScenario> All =>
        [new Steady(), new SynchronisedStart(), new LastSecond(), new ReconnectStorm(), new ProctorBoard(), new Soak(), new Saturation(), new BookingRush()];

    /// <summary>On the command line.</summary>
    public abstract string Name { get; }

    /// <summary>In the report.</summary>
    public abstract string About { get; }

    /// <summary>The loads the floor is driven with; none when nobody answers.</summary>
    public virtual IReadOnlyList<LoadModel> FloorModels(LoadOptions options) => [];

    /// <summary>Settings of the server it needs.</summary>
    public virtual IReadOnlyList<string> Settings => [];

    /// <summary>Brings everybody where they have to be.</summary>
    public abstract Task PrepareAsync(LoadRun run);

    /// <summary>What happens.</summary>
    public abstract IReadOnlyList<Phase> Phases(LoadRun run);

    /// <summary>Looks whether it went as it should.</summary>
    public virtual Task FinishAsync(LoadRun run, IReadOnlyList<PhaseResult> results) => Task.CompletedTask;

    /// <summary>A candidate's pace: 60 to 90 seconds an item, scaled.</summary>
    protected static LoadModel.Thinking Pace(LoadOptions options) =>
        new(options.Candidates, TimeSpan.FromSeconds(60) / options.Scale, TimeSpan.FromSeconds(90) / options.Scale, options.During);

    /// <summary>A candidate answers and looks at the next item.</summary>
    protected static Func<long, long, Task> Answering(LoadRun run) => (n, intended) =>
    {
        run.Crowd[n].Answer(intended, looksAtNext: true);
        return Task.CompletedTask;
    };

    /// <summary>Nobody does anything: what everything costs that goes on by itself.</summary>
    protected static Phase SignsOfLife(LoadOptions options) =>
        new(Cost.Idle, new LoadModel.Idle(TimeSpan.FromSeconds(Math.Min(15, options.During.TotalSeconds))), static (_, _) => Task.CompletedTask);

    /// <summary>The work comes up from nothing, so that what is measured then has been going on for a while.</summary>
    protected static Phase Approach(LoadRun run) => new("ramp", Pace(run.Options).Approach(TimeSpan.FromSeconds(Math.Min(15, run.Options.During.TotalSeconds))), Answering(run)) { Settles = false };

    protected static string Ms(double milliseconds) => string.Create(CultureInfo.InvariantCulture, $"{milliseconds:#,0.#} ms");

    protected static string Whole(double number) => string.Create(CultureInfo.InvariantCulture, $"{number:#,0}");

    protected static string Percent(double part) => string.Create(CultureInfo.InvariantCulture, $"{part * 100:0.#} %");
}
