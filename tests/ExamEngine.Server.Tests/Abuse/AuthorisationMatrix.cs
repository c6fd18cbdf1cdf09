using ExamEngine.Server.Access;

namespace ExamEngine.Specs.Server.Abuse;

/// <summary>Holds what a server does against a table of who may do what, for every endpoint, every hub method and every kind of caller.</summary>
internal sealed class AuthorisationMatrix(World world, IReadOnlyList<AuthorisationRow> table)
{
    /// <summary>
    /// What each part of the site is for, said a second time and without the table, so that a row that is too generous is found. The longest prefix
    /// counts; null is everybody, none is every account.
    /// </summary>
    private static readonly (string Prefix, string[]? Allowed)[] MeantFor =
    [
        ("/health/", null),
        ("/openapi/", null),
        ("/sign-in", null),
        ("/access-denied", null),
        ("/error", null),
        ("/sign-out", []),
        ("/api/me", []),
        ("/api/record-keys", null),
        ("/verify/", null),
        ("/api/verify/", null),
        ("/credentials/", null),
        ("/.well-known/", null),
        ("/reminders/stop/", null),
        ("/invitation/", null),
        ("/referee/", null),
        ("/assets/", []),
        ("/exams", [Roles.Candidate]),
        ("/my-credentials", [Roles.Candidate]),
        ("/my-activities", [Roles.Candidate]),
        ("/api/candidate/", [Roles.Candidate]),
        ("/hubs/candidate", [Roles.Candidate]),
        ("/proctor", [Roles.Proctor, Roles.Administrator]),
        ("/api/proctor/", [Roles.Proctor, Roles.Administrator]),
        ("/hubs/proctor", [Roles.Proctor, Roles.Administrator]),
        ("/admin", [Roles.Administrator, Roles.Author]),
        ("/api/admin/", [Roles.Administrator]),
        ("/api/admin/item-bank", [Roles.Administrator, Roles.Author]),
        ("/api/author/", [Roles.Administrator, Roles.Author]),
    ];

    /// <summary>Every difference in a sentence; empty when server and table agree and no row is too generous.</summary>
    public async Task<IReadOnlyList<string>> DifferencesAsync()
    {
        var found = new List<string>();
        found.AddRange(table.Select(TooGenerous).OfType<string>());
        await CompareEndpointsAsync(found);
        await CompareHubMethodsAsync(found);
        return found;
    }

    private static string? TooGenerous(AuthorisationRow row)
    {
        if (row.Route == "/")
        {
            return null;
        }

        var meant = MeantFor.Where(m => row.Route.StartsWith(m.Prefix, StringComparison.Ordinal)).OrderByDescending(m => m.Prefix.Length).ToList();
        return meant switch
        {
            [] => $"{row.Method} {row.Route} is in a part of the site of which nobody has said whom it is for",
            [(_, null), ..] => null,
            [(_, []), ..] when row.Allowed is not null => null,
            [(_, { } allowed), ..] when row.Allowed is { Count: > 0 } && row.Allowed.All(allowed.Contains) => null,
            _ => $"{row.Method} {row.Route} admits more than that part of the site is for",
        };
    }

    private async Task CompareEndpointsAsync(List<string> found)
    {
        foreach (var endpoint in Endpoints.Of(world.Server))
        {
            var (method, route) = (Endpoints.MethodOf(endpoint), Endpoints.RouteOf(endpoint));
            if (table.SingleOrDefault(r => (r.Method, r.Route) == (method, route)) is not { } row)
            {
                found.Add($"{method} {route} has no row");
                continue;
            }

            foreach (var actor in Actor.All)
            {
                var visitor = await world.VisitorAsync(actor);
                var expected = actor.By(row);
                using var request = Endpoints.Request(endpoint, world, expected == Verdict.Admitted ? World.Absent : world.Own, withBody: expected != Verdict.Admitted);
                var before = await Fingerprint.TakeAsync(world.Server);
                using var response = await visitor.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
                var verdict = Endpoints.VerdictOf(response, world.Server.Address, route);
                if (verdict != expected)
                {
                    found.Add($"{method} {route} for {actor.Name}: {verdict}, not {expected}");
                }

                if ((int)response.StatusCode >= 500)
                {
                    found.Add($"{method} {route} for {actor.Name}: {(int)response.StatusCode}");
                }

                if (before.Difference(await Fingerprint.TakeAsync(world.Server)) is { } change)
                {
                    found.Add($"{method} {route} for {actor.Name} changed {change}");
                }
            }
        }
    }

    private async Task CompareHubMethodsAsync(List<string> found)
    {
        foreach (var (route, hub) in Endpoints.Hubs(world.Server).Distinct())
        {
            foreach (var actor in Actor.All)
            {
                await using var caller = await HubCaller.ConnectAsync(world, await world.VisitorAsync(actor), route);
                foreach (var method in HubCaller.MethodsOf(hub))
                {
                    await CompareAsync(found, caller, actor, route, method);
                }
            }
        }
    }

    private async Task CompareAsync(List<string> found, HubCaller? caller, Actor actor, string route, System.Reflection.MethodInfo method)
    {
        if (table.SingleOrDefault(r => r.Route == route && r.Method == $"HUB {method.Name}") is not { } row)
        {
            found.Add($"HUB {method.Name} {route} has no row");
            return;
        }

        var before = await Fingerprint.TakeAsync(world.Server);
        var isAdmitted = caller is not null && await caller.CallAsync(method, World.Absent) is var answer && !answer.Contains("Your account does not allow this", StringComparison.Ordinal);
        if (isAdmitted != (actor.By(row) == Verdict.Admitted))
        {
            found.Add($"HUB {method.Name} {route} for {actor.Name}: admitted = {isAdmitted}");
        }

        if (before.Difference(await Fingerprint.TakeAsync(world.Server)) is { } change)
        {
            found.Add($"HUB {method.Name} {route} for {actor.Name} changed {change}");
        }
    }
}
