using System.Net;
using System.Net.WebSockets;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace ExamEngine.Specs.Server.Fixtures;

/// <summary>Opens SignalR connections over a plain WebSocket, as the browser does: no negotiation, cookies of the visitor.</summary>
public static class HubConnections
{
    /// <param name="visitor">Whose cookies are sent.</param>
    /// <param name="hub">Path of the hub.</param>
    /// <param name="node">The node to connect to, when it is not the visitor's own.</param>
    public static async Task<HubConnection> OpenAsync(Visitor visitor, string hub, Uri? node = null)
    {
        var builder = new HubConnectionBuilder().AddJsonProtocol(options =>
        {
            options.PayloadSerializerOptions.Converters.Add(new JsonStringEnumConverter(System.Text.Json.JsonNamingPolicy.CamelCase));
            options.PayloadSerializerOptions.PropertyNameCaseInsensitive = true;
        });
        var address = new UriBuilder(node ?? visitor.Http.BaseAddress!) { Scheme = "ws", Path = hub }.Uri;
        builder.Services.AddSingleton<EndPoint>(new UriEndPoint(address));
        builder.Services.AddSingleton<IConnectionFactory>(new Factory(visitor.Cookies));
        var connection = builder.Build();
        await connection.StartAsync();
        return connection;
    }

    private sealed class Factory(CookieContainer cookies) : IConnectionFactory
    {
        public async ValueTask<ConnectionContext> ConnectAsync(EndPoint endpoint, CancellationToken cancellationToken = default)
        {
            var uri = ((UriEndPoint)endpoint).Uri;
            var socket = new ClientWebSocket();
            socket.Options.Cookies = cookies;
            var origin = new UriBuilder(uri) { Scheme = "http", Path = "" }.Uri.GetLeftPart(UriPartial.Authority);
            socket.Options.SetRequestHeader("Cookie", cookies.GetCookieHeader(new Uri(origin)));
            socket.Options.SetRequestHeader("Origin", origin);
            await socket.ConnectAsync(uri, cancellationToken);
            return new WebSocketConnection(socket);
        }
    }
}
