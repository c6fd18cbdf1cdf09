using System.Text;
using ExamEngine.Faults.Links;
using ExamEngine.Faults.Sitting;
using ExamEngine.Faults.Stand;

namespace ExamEngine.Faults.Campaign;

/// <summary>Faults of the system, one at a time.</summary>
internal sealed class GreatFaults(TestStand stand, IReadOnlyList<Candidate> candidates)
{
    private static readonly byte[] Commit = Encoding.ASCII.GetBytes("COMMIT");
    private readonly List<Task> _restarts = [];

    /// <summary>Injects a fault and takes it back.</summary>
    /// <param name="fault">Which.</param>
    /// <param name="began">Told when it has taken effect, with the words for whom it hits and for how many milliseconds nobody can be served at the least.</param>
    public async Task InjectAsync(PlannedFault fault, Action<string, int> began)
    {
        await SettledAsync();
        var lasts = TimeSpan.FromMilliseconds(fault.Lasts);
        var node = stand.Nodes[fault.Whom % stand.Nodes.Count];
        switch (fault.Kind)
        {
            case FaultKind.NodeKilled:
                await node.KillAsync();
                began(node.Name, 0);
                _restarts.Add(node.StartAsync());
                break;
            case FaultKind.NodeFrozen:
                await HoldAsync([node], lasts, () => began(node.Name, 0));
                break;
            case FaultKind.AllNodesFrozen:
                await HoldAsync(stand.Nodes, lasts, () => began("all", fault.Lasts));
                break;
            case FaultKind.AllNodesKilled:
                await Task.WhenAll(stand.Nodes.Select(each => each.KillAsync()));
                began("all", 0);
                await Task.WhenAll(stand.Nodes.Select(each => each.StartAsync()));
                break;
            case FaultKind.RollingRestart:
                foreach (var each in stand.Nodes)
                {
                    await each.StopAsync();
                    began(each.Name, 0);
                    await each.StartAsync();
                }

                break;
            case FaultKind.AmbiguousCommit:
                node.Database.CutAfter = Commit;
                began(node.Name, 0);
                await Task.Delay(TimeSpan.FromMilliseconds(1500));
                node.Database.CutAfter = null;
                break;
            case FaultKind.ReconnectStorm:
                began("all links", 0);
                foreach (var candidate in candidates)
                {
                    candidate.Link.Reset();
                }

                break;
            case FaultKind.DeadlineInOutage:
                await InjectAtADeadlineAsync(fault, began);
                break;
            case FaultKind.ClockStepped:
                // Two seconds and more: up to a second and a half, clocks may differ.
                var step = (fault.Whom % 2 == 0 ? 1 : -1) * (2000 + fault.Lasts);
                node.Step(TimeSpan.FromMilliseconds(step));
                began($"{node.Name} by {step} ms", 0);
                await Task.Delay(3000);
                node.Step(TimeSpan.Zero);
                break;
            default:
                await StoreAsync(fault, node, lasts, began);
                break;
        }
    }

    /// <summary>Waits until every node that was killed is up again.</summary>
    public async Task SettledAsync()
    {
        await Task.WhenAll(_restarts);
        _restarts.Clear();
    }

    private async Task StoreAsync(PlannedFault fault, Node node, TimeSpan lasts, Action<string, int> began)
    {
        switch (fault.Kind)
        {
            case FaultKind.RedisKilled:
                await stand.Redis.KillAsync();
                began("redis", fault.Lasts);
                await Task.Delay(lasts);
                await stand.Redis.RestartAsync();
                break;
            case FaultKind.RedisWiped:
                await stand.Redis.WipeAsync();
                began("redis", 0);
                break;
            case FaultKind.RedisStalled:
                stand.Redis.Freeze();
                began("redis", fault.Lasts);
                await Task.Delay(lasts);
                stand.Redis.Thaw();
                break;
            case FaultKind.RedisFailedOver:
                stand.Redis.Lag();
                await Task.Delay(lasts / 3);
                began("redis", 0);
                await stand.Redis.FailOverAsync(TimeSpan.FromMilliseconds(fault.Whom % 1500));
                await stand.Redis.RepairAsync();
                break;
            case FaultKind.DatabaseCrashed:
                await stand.Postgres.CrashAsync();
                began("database", fault.Lasts);
                await Task.Delay(lasts);
                await stand.Postgres.StartAsync();
                break;
            case FaultKind.DatabaseStalled:
                await WeatherAsync(stand.Nodes.Select(each => each.Database), new LinkWeather(HoldUp: true, HoldDown: true), lasts, reset: false, () => began("database", fault.Lasts));
                break;
            case FaultKind.NodeLosesRedis:
                await WeatherAsync([node.Redis], Bad(fault.Whom), lasts, reset: true, () => began(node.Name, 0));
                break;
            case FaultKind.NodeLosesDatabase:
                await WeatherAsync([node.Database], Bad(fault.Whom), lasts, reset: true, () => began(node.Name, 0));
                break;
            default:
                throw new InvalidOperationException($"{fault.Kind} is not a fault of the system.");
        }
    }

    /// <summary>An outage that begins just before somebody's time is up.</summary>
    private async Task InjectAtADeadlineAsync(PlannedFault fault, Action<string, int> began)
    {
        var next = candidates.Select(candidate => candidate.Page?.Sight?.Open?.Deadline).OfType<long>().Where(deadline => deadline > PageLog.Now + 500).DefaultIfEmpty(0).Min();
        var lead = 300 + (fault.Whom % 1700);
        if (next == 0 || next - PageLog.Now > 12_000)
        {
            return;
        }

        await Task.Delay((int)Math.Max(0, next - PageLog.Now - lead));
        FaultKind[] kinds = [FaultKind.AllNodesFrozen, FaultKind.RedisStalled, FaultKind.DatabaseStalled, FaultKind.RedisKilled];
        await InjectAsync(fault with { Kind = kinds[fault.Whom % kinds.Length], Lasts = Math.Max(fault.Lasts, 4500) }, began);
    }

    private static LinkWeather Bad(int which) => (which % 4) switch
    {
        0 => new LinkWeather(LoseUp: true, LoseDown: true),
        1 => new LinkWeather(LoseDown: true),
        2 => new LinkWeather(HoldUp: true, HoldDown: true),
        _ => new LinkWeather(Delay: TimeSpan.FromMilliseconds(150)),
    };

    private static async Task HoldAsync(IEnumerable<Node> nodes, TimeSpan lasts, Action began)
    {
        var held = nodes.ToArray();
        Array.ForEach(held, node => node.Freeze());
        began();
        await Task.Delay(lasts);
        Array.ForEach(held, node => node.Thaw());
    }

    private static async Task WeatherAsync(IEnumerable<Link> links, LinkWeather weather, TimeSpan lasts, bool reset, Action began)
    {
        var hit = links.ToArray();
        Array.ForEach(hit, link => link.Weather = weather);
        began();
        await Task.Delay(lasts);
        foreach (var link in hit)
        {
            link.Weather = LinkWeather.Fair;
            if (reset)
            {
                link.Reset();
            }
        }
    }
}
