using ExamEngine.Server.Access;
using ExamEngine.Specs.Server.Fixtures;
using Xunit;

namespace ExamEngine.Specs.Server.Abuse;

public sealed class Everybody_at_every_endpoint(TestStores stores)
{
    [Fact]
    public async Task Is_admitted_or_refused_as_the_table_says_and_a_refused_call_changes_nothing()
    {
        await using var world = await World.StartAsync(stores);

        Assert.Equal("", string.Join(Environment.NewLine, await new AuthorisationMatrix(world, AuthorisationTable.Rows).DifferencesAsync()));
    }

    [Fact]
    public async Task A_table_with_a_row_missing_too_generous_or_too_strict_is_found_out()
    {
        await using var world = await World.StartAsync(stores);
        AuthorisationRow[] broken =
        [
            .. AuthorisationTable.Rows.Where(r => (r.Method, r.Route) is not ("GET", "/api/me") and not ("HUB Pause", _)).Select(r => (r.Method, r.Route) switch
            {
                ("GET", "/api/admin/people") => r with { Allowed = [Roles.Administrator, Roles.Candidate] },
                ("HUB Terminate", _) => r with { Allowed = [Roles.Candidate, Roles.Proctor, Roles.Administrator] },
                ("GET", "/api/proctor/slots") => r with { Allowed = [Roles.Administrator] },
                (_, "/sign-out") => r with { Allowed = null },
                _ => r,
            }),
            new("GET", "/api/somewhere-new", [Roles.Candidate]),
        ];

        var found = await new AuthorisationMatrix(world, broken).DifferencesAsync();

        Assert.Equal(
            [
                "GET /api/admin/people admits more than that part of the site is for",
                "GET /api/admin/people for a candidate: Denied, not Admitted",
                "GET /api/me has no row",
                "GET /api/proctor/slots for a proctor: Admitted, not Denied",
                "GET /api/somewhere-new is in a part of the site of which nobody has said whom it is for",
                "HUB Pause /hubs/proctor has no row",
                "HUB Terminate /hubs/proctor admits more than that part of the site is for",
                "HUB Terminate /hubs/proctor for a candidate: admitted = False",
                "PAGE /sign-out admits more than that part of the site is for",
                "PAGE /sign-out for nobody: SignIn, not Admitted",
            ],
            found.Distinct().Order(StringComparer.Ordinal));
    }
}
