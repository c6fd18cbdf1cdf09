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
}
