using System.Globalization;
using ExamEngine.LoadTests.Reporting;
using ExamEngine.LoadTests.Scenarios;
using ExamEngine.LoadTests.Stand;
using ExamEngine.LoadTests.Wire;

namespace ExamEngine.LoadTests.Running;

/// <summary>The run from the command line. Ends with 0 when nothing that is promised was broken, 1 when something was, 2 when it could not be run.</summary>
internal static class LoadProgram
{
    public static async Task<int> RunAsync(string[] args)
    {
        LoadOptions options;
        try
        {
            options = LoadOptions.Of(args);
            if (options.Scenario is not ("smoke" or "clients") && LoadScenario.All.All(scenario => scenario.Name != options.Scenario))
            {
                throw new FormatException($"There is no scenario {options.Scenario}.");
            }
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            Console.Error.WriteLine(exception.Message);
            Console.Error.WriteLine(LoadOptions.Usage);
            return 2;
        }

        if (LoadStand.Missing(options) is { } missing)
        {
            Console.Error.WriteLine(missing);
            return 2;
        }

        return options.Scenario switch
        {
            "smoke" => await Smoke.RunAsync(options, Console.WriteLine),
            "clients" => await ClientComparison.RunAsync(options, Console.WriteLine),
            _ => await RunAsync(options, string.Join(' ', args)),
        };
    }

    private static async Task<int> RunAsync(LoadOptions options, string command)
    {
#if NBOMBER
        if (options.NBomber)
        {
            return await ByNBomber.NBomberRun.RunAsync(options, Console.WriteLine);
        }
#endif
        if (options.NBomber)
        {
            Console.Error.WriteLine("This build has no NBomber in it: build it with -p:NBomber=true.");
            return 2;
        }

        var isKept = true;
        var most = new List<(int Nodes, double PerSecond)>();
        foreach (var nodes in options.Nodes)
        {
            var scenario = LoadScenario.All.First(each => each.Name == options.Scenario);
            var report = await ScenarioRun.RunAsync(scenario, options, nodes, command, Console.WriteLine);
            var folder = options.Nodes.Count == 1 ? options.Out : Path.Combine(options.Out, string.Create(CultureInfo.InvariantCulture, $"nodes-{nodes}"));
            Reports.Write(folder, report);
            Console.WriteLine();
            foreach (var line in Reports.Words(report))
            {
                Console.WriteLine(line);
            }

            Console.WriteLine($"Report: {Path.Combine(folder, "report.html")}");
            isKept &= report.IsKept;
            most.Add((nodes, report.Costs.Where(cost => cost.Per == "durable").Select(cost => cost.PerSecond).DefaultIfEmpty().Max()));
        }

        foreach (var (nodes, perSecond) in most.Skip(1))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{nodes} node(s) {perSecond:#,0} durable answers a second, {most[0].Nodes} node(s) {most[0].PerSecond:#,0}: × {perSecond / most[0].PerSecond:0.00}"));
        }

        return isKept ? 0 : 1;
    }
}
