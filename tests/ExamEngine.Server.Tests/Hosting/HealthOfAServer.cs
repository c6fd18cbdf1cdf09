using System.Net;
using ExamEngine.Specs.Server.Fixtures;
using Xunit;

namespace ExamEngine.Specs.Server.Hosting;

public sealed class HealthOfAServer(TestStores stores)
{
    [Theory]
    [InlineData(Stores.Embedded)]
    [InlineData(Stores.Production)]
    public async Task With_both_stores_is_ready(Stores kind)
    {
        await using var server = await stores.StartAsync(kind);
        using var visitor = server.Visitor();

        Assert.Matches(
            """^{"status":"healthy","checks":\[{"name":"database","state":"healthy"},{"name":"redis","state":"healthy"},{"name":"node","state":"healthy"},"""
            + """{"name":"clocks","state":"healthy","figures":{"databaseMs":-?[0-9]{1,3},"redisMs":-?[0-9]{1,3}}}\]}$""",
            await visitor.Http.GetStringAsync("/health/ready"));
    }

    [Fact]
    public async Task Without_Redis_is_alive_but_not_ready_and_names_the_check_alone()
    {
        using var place = await stores.PlaceAsync(Stores.Embedded);
        await using var server = await ServerUnderTest.StartAsync(place);
        using var visitor = server.Visitor();
        place.Redis.Dispose();

        using var ready = await visitor.Http.GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.StartsWith(
            """{"status":"unhealthy","checks":[{"name":"database","state":"healthy"},{"name":"redis","state":"unhealthy"},{"name":"node","state":"healthy"},{"name":"clocks",""",
            await ready.Content.ReadAsStringAsync(),
            StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Http.GetAsync("/health/live")).StatusCode);
    }

    [Fact]
    public async Task The_API_describes_itself()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        using var visitor = server.Visitor();

        Assert.Contains("\"/api/me\"", await visitor.Http.GetStringAsync("/openapi/v1.json"), StringComparison.Ordinal);
    }
}
