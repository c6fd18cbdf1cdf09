using ExamEngine.Server.Access;
using Microsoft.AspNetCore.SignalR;
using Xunit;

namespace ExamEngine.Specs.Server.Access;

public sealed class HubsInTheTable
{
    [Fact]
    public void Every_method_a_client_can_call_needs_a_row_and_no_other_does() =>
        Assert.Equal(["Raise", "renamed"], HubMethods.Of(typeof(BoardHub)).Order(StringComparer.Ordinal));

    [Fact]
    public void A_hub_method_without_a_row_keeps_the_server_from_starting()
    {
        var failure = Assert.Throws<InvalidOperationException>(() => HubMethods.RequireRows(typeof(BoardHub), "/hubs/board-of-a-test"));

        Assert.Contains("has no row", failure.Message, StringComparison.Ordinal);
    }

    private sealed class BoardHub : Hub
    {
        public static string Name => "board";

        public override Task OnConnectedAsync() => base.OnConnectedAsync();

        public Task Raise() => Clients.All.SendAsync("raised");

        [HubMethodName("renamed")]
        public Task Other() => Clients.All.SendAsync("other");
    }
}
