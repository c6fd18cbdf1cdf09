using System.Diagnostics;
using ExamEngine.LoadTests.Measuring;
using ExamEngine.LoadTests.Running;
using ExamEngine.LoadTests.Scenarios;
using ExamEngine.LoadTests.Stand;
using NBomber.Contracts;
using NBomber.CSharp;

namespace ExamEngine.LoadTests.ByNBomber;

/// <summary>
/// The same scenarios, driven by NBomber 4.1.2: each phase becomes an NBomber scenario with one step and the load simulation that comes nearest to its model. Durations are NBomber's
/// own, from sending; those of the built-in runner count from the intended moment. Compiled only with <c>-p:NBomber=true</c>.
/// </summary>
internal static class NBomberRun
{
    public static async Task<int> RunAsync(LoadOptions options, Action<string> say)
    {
        var scenario = LoadScenario.All.First(each => each.Name == options.Scenario);
        options = options with { Settings = [.. scenario.Settings, .. options.Settings] };
        using var stand = await LoadStand.StartAsync(options);
        await stand.StartNodesAsync(options.Nodes[0]);
        await using var database = await stand.OpenDatabaseAsync();
        var run = new LoadRun(options, stand, new Recorder(), await Seeding.SignedInAsync(database, stand.Addresses[0]), say);
        await scenario.PrepareAsync(run);
        foreach (var phase in scenario.Phases(run))
        {
            await (phase.Before?.Invoke() ?? Task.CompletedTask);
            if (phase.Model is LoadModel.Idle idle)
            {
                await Task.Delay(idle.Length);
                continue;
            }

            run.Recorder.Begin(phase.Name);
            NBomberRunner.RegisterScenarios(Of(phase)).WithReportFolder(Path.Combine(options.Out, phase.Name)).Run();
            await (phase.Until?.Invoke() ?? Task.CompletedTask);
            await (phase.After?.Invoke() ?? Task.CompletedTask);
        }

        await run.Crowd.SettleAsync(TimeSpan.FromMinutes(2));
        var (received, lost, altered, stored) = await Record.CompareAsync(database, run.Slot, run.Crowd);
        say($"Received {received}, in the database {stored}, lost {lost}, altered {altered}.");
        await run.Crowd.DisposeAsync();
        return lost + altered == 0 ? 0 : 1;
    }

    private static ScenarioProps Of(Phase phase)
    {
        var number = -1L;
        return Scenario.Create(phase.Name, async context => await Step.Run(phase.Per, context, async () =>
        {
            await phase.Step(Interlocked.Increment(ref number), Stopwatch.GetTimestamp());
            return Response.Ok();
        })).WithoutWarmUp().WithLoadSimulations(Of(phase.Model));
    }

    private static LoadSimulation Of(LoadModel model) => model switch
    {
        LoadModel.Closed closed => Simulation.KeepConstant(closed.Copies, closed.Length),
        LoadModel.Thinking thinking => Inject(thinking.PerSecond, thinking.Length),
        LoadModel.Ramp ramp => Simulation.RampingInject((int)Math.Ceiling(ramp.To), TimeSpan.FromSeconds(1), ramp.Length),
        LoadModel.Burst burst => Inject(burst.Count / burst.Within.TotalSeconds, burst.Within),
        _ => throw new ArgumentOutOfRangeException(nameof(model), model, "There is no load simulation for it."),
    };

    // NBomber counts in whole numbers: so many within an interval that is long enough for one.
    private static LoadSimulation Inject(double perSecond, TimeSpan during) => perSecond >= 1
        ? Simulation.Inject((int)Math.Round(perSecond), TimeSpan.FromSeconds(1), during)
        : Simulation.Inject(1, TimeSpan.FromSeconds(1 / perSecond), during);
}
