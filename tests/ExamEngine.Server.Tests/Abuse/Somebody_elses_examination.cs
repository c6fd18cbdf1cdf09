using System.Text.RegularExpressions;
using ExamEngine.Server.Access;
using ExamEngine.Specs.Server.Fixtures;
using Xunit;

namespace ExamEngine.Specs.Server.Abuse;

public sealed partial class Somebody_elses_examination(TestStores stores)
{
    [Fact]
    public async Task Is_to_a_candidate_as_if_it_did_not_exist_at_every_endpoint_and_stays_as_it_is()
    {
        await using var world = await World.StartAsync(stores);

        Assert.Equal("", string.Join(Environment.NewLine, await TellingAsync(world, Roles.Candidate, [.. world.Siblings, .. world.Elsewhere])));
    }

    [Fact]
    public async Task Is_to_a_proctor_of_another_slot_as_if_it_did_not_exist_at_every_endpoint_and_stays_as_it_is()
    {
        await using var world = await World.StartAsync(stores);

        Assert.Equal("", string.Join(Environment.NewLine, await TellingAsync(world, Roles.Proctor, world.Elsewhere)));
    }

    [Fact]
    public async Task Tells_itself_apart_where_the_caller_may_see_it()
    {
        await using var world = await World.StartAsync(stores);

        var telling = await TellingAsync(world, Roles.Proctor, world.Siblings);

        Assert.Contains(telling, sentence => sentence.StartsWith("Watch answers", StringComparison.Ordinal));
        Assert.Contains(telling, sentence => sentence.StartsWith("Terminate changed Ledger", StringComparison.Ordinal));
    }

    /// <summary>Where the caller is told something of one of these sessions or of its slot, or changes it.</summary>
    private static async Task<IReadOnlyList<string>> TellingAsync(World world, string role, IReadOnlyList<Guid> sessions)
    {
        var actor = Actor.All.Single(a => a.Role == role);
        var visitor = await world.VisitorAsync(actor);
        var found = new List<string>();
        async Task CompareAsync(string what, Guid session, Func<Guid, Task<string>> call)
        {
            var before = await Fingerprint.TakeAsync(world.Server);
            var (theirs, nobodys) = (Neutral(await call(session)), Neutral(await call(World.Absent)));
            if (theirs != nobodys)
            {
                found.Add($"{what} answers “{theirs}”, and “{nobodys}” for what does not exist");
            }

            if (before.Difference(await Fingerprint.TakeAsync(world.Server)) is { } change)
            {
                found.Add($"{what} changed {change}");
            }
        }

        foreach (var session in sessions)
        {
            foreach (var endpoint in Endpoints.Of(world.Server).Where(e => Endpoints.MethodOf(e) != "HUB" && actor.By(Endpoints.RowOf(e)) == Verdict.Admitted))
            {
                await CompareAsync($"{Endpoints.MethodOf(endpoint)} {Endpoints.RouteOf(endpoint)}", session, async id =>
                {
                    using var request = Endpoints.Request(endpoint, world, id, withBody: true);
                    using var response = await visitor.Http.SendAsync(request);
                    return $"{(int)response.StatusCode} {response.Headers.Location} {await response.Content.ReadAsStringAsync()}";
                });
            }

            foreach (var (route, hub) in Endpoints.Hubs(world.Server).Distinct().Where(h => actor.By(AuthorisationTable.Find("HUB", h.Route)!) == Verdict.Admitted))
            {
                await using var caller = (await HubCaller.ConnectAsync(world, visitor, route))!;
                foreach (var method in HubCaller.MethodsOf(hub))
                {
                    await CompareAsync(method.Name, session, id => caller.CallAsync(method, id));
                }
            }
        }

        return found;
    }

    // What differs between any two answers: ids that were asked for, and what is made anew each time.
    private static string Neutral(string answer) => Ids().Replace(answer, "…");

    [GeneratedRegex(""""[0-9a-f]{8}-[0-9a-f-]{27}|\b[0-9a-f]{32}\b|value="CfDJ8[^"]*"|nonce="[^"]*"|"serverNow":\d+|"traceId":"[^"]*"""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Ids();
}
