using System.Net;
using System.Security.Claims;
using ExamEngine.Server.Access;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ExamEngine.Specs.Server.Access;

public sealed class WhoMayDoWhat(TestStores stores)
{
    private static readonly Dictionary<string, string> AccountOf = new(StringComparer.Ordinal)
    {
        [Roles.Candidate] = "candidate1",
        [Roles.Proctor] = "proctor",
        [Roles.Administrator] = "admin",
        [Roles.Author] = "author",
    };

    [Fact]
    public async Task Nobody_reaches_an_endpoint_without_signing_in_unless_its_row_says_everybody()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        using var visitor = server.Visitor();

        foreach (var (endpoint, row) in Endpoints(server))
        {
            var refused = await IsRefusedAsync(visitor, endpoint, row, "/sign-in");
            Assert.True(refused != row.Anonymous, $"{row.Method} {row.Route} for nobody in particular: refused = {refused}");
        }
    }

    [Fact]
    public async Task An_account_in_the_wrong_role_is_refused_everywhere()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        foreach (var role in Roles.All)
        {
            using var visitor = await server.SignedInAsync(AccountOf[role]);
            foreach (var (endpoint, row) in Endpoints(server).Where(pair => pair.Row.Allowed is { Count: > 0 } allowed && !allowed.Contains(role)))
            {
                Assert.True(await IsRefusedAsync(visitor, endpoint, row, "/access-denied"), $"{row.Method} {row.Route} let a {role} in");
            }
        }
    }

    [Fact]
    public async Task Every_row_belongs_to_an_endpoint_that_exists()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        var mapped = Endpoints(server).Select(pair => pair.Row).ToHashSet();

        Assert.DoesNotContain(AuthorisationTable.Rows, row => !row.Method.StartsWith("HUB ", StringComparison.Ordinal) && !mapped.Contains(row));
    }

    [Fact]
    public void A_hub_method_admits_nobody_who_may_not_connect_to_the_hub()
    {
        foreach (var method in AuthorisationTable.Rows.Where(row => row.Method.StartsWith("HUB ", StringComparison.Ordinal)))
        {
            var hub = AuthorisationTable.Find("HUB", method.Route);
            Assert.NotNull(hub);
            Assert.False(method.Anonymous);
            Assert.True(hub.Allowed is [] || method.Allowed!.All(hub.Allowed!.Contains), $"{method.Method} {method.Route}");
        }
    }

    [Fact]
    public void An_endpoint_without_a_row_keeps_the_server_from_starting()
    {
        var unlisted = Mapped("/api/unlisted", new HttpMethodMetadata(["GET"]));

        var failure = Assert.Throws<InvalidOperationException>(() => unlisted.Endpoints);

        Assert.Contains("GET /api/unlisted has no row", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_endpoint_may_not_bring_its_own_authorisation()
    {
        var opened = Mapped("/api/me", new HttpMethodMetadata(["GET"]), new AllowAnonymousAttribute());

        Assert.Throws<InvalidOperationException>(() => opened.Endpoints);
    }

    [Fact]
    public async Task An_address_that_does_not_exist_tells_a_stranger_nothing()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        using var visitor = server.Visitor();

        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.Http.GetAsync("/api/nothing")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Http.GetAsync("/nothing")).StatusCode);
    }

    [Theory]
    [InlineData(Roles.Proctor, true)]
    [InlineData(Roles.Candidate, false)]
    public void A_row_with_roles_admits_those_roles(string role, bool admitted)
    {
        var row = new AuthorisationRow("GET", "/api/board", [Roles.Proctor, Roles.Administrator]);
        var user = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Role, role)], "test"));

        Assert.Equal(admitted, row.Admits(user));
        Assert.False(row.Admits(new ClaimsPrincipal(new ClaimsIdentity())));
    }

    private static AuthorisedEndpoints Mapped(string route, params object[] metadata) => new(new DefaultEndpointDataSource(
        new RouteEndpoint(_ => Task.CompletedTask, RoutePatternFactory.Parse(route), 0, new EndpointMetadataCollection(metadata), route)));

    private static IEnumerable<(RouteEndpoint Endpoint, AuthorisationRow Row)> Endpoints(ServerUnderTest server) =>
        server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => (endpoint, endpoint.Metadata.GetRequiredMetadata<AuthorisationRow>()));

    private static async Task<bool> IsRefusedAsync(Visitor visitor, RouteEndpoint endpoint, AuthorisationRow row, string sentTo)
    {
        var method = row.Method is "ANY" or "PAGE" or "HUB" ? "GET" : row.Method;
        using var request = new HttpRequestMessage(new HttpMethod(method), AddressOf(endpoint));
        using var response = await visitor.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
            ? row.Route != "/access-denied"
            : response.StatusCode == HttpStatusCode.Redirect && response.Headers.Location?.OriginalString is { } location
                && new Uri(visitor.Http.BaseAddress!, location) is { } target
                && target.AbsolutePath == sentTo && target.Query.Length > 0;
    }

    private static string AddressOf(RouteEndpoint endpoint) => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment =>
        string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart { Name: "documentName" } => "v1",
            RoutePatternParameterPart parameter => parameter.ParameterPolicies.Any(policy => policy.Content is "int" or "long")
                ? "1" : "01890000-0000-7000-8000-000000000000",
            _ => "",
        }))));
}
