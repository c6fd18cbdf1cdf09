using System.Net;
using System.Net.WebSockets;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace ExamEngine.Faults.Sitting;

/// <summary>Opens SignalR connections as the browser does: a WebSocket without negotiation, with the visitor's cookies and origin.</summary>
internal static class HubSocket
{
    public static async Task<HubConnection> OpenAsync(Visitor visitor, string hub, CancellationToken gone)
    {
        var builder = new HubConnectionBuilder().AddJsonProtocol();
        builder.Services.AddSingleton<EndPoint>(new UriEndPoint(new UriBuilder(visitor.Http.BaseAddress!) { Scheme = "ws", Path = hub }.Uri));
        builder.Services.AddSingleton<IConnectionFactory>(new Factory(visitor));
        var connection = builder.Build();

        // As shared/hub.ts has it.
        connection.KeepAliveInterval = TimeSpan.FromSeconds(5);
        connection.ServerTimeout = TimeSpan.FromSeconds(20);
        connection.HandshakeTimeout = TimeSpan.FromSeconds(8);
        try
        {
            await connection.StartAsync(gone);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private sealed class Factory(Visitor visitor) : IConnectionFactory
    {
        public async ValueTask<ConnectionContext> ConnectAsync(EndPoint endpoint, CancellationToken cancellationToken = default)
        {
            var origin = visitor.Http.BaseAddress!.GetLeftPart(UriPartial.Authority);
            var socket = new ClientWebSocket();
            socket.Options.SetRequestHeader("Cookie", visitor.Cookies.GetCookieHeader(new Uri(origin)));
            socket.Options.SetRequestHeader("Origin", origin);
            try
            {
                await socket.ConnectAsync(((UriEndPoint)endpoint).Uri, cancellationToken);
            }
            catch
            {
                socket.Dispose();
                throw;
            }

            return new WebSocketConnection(socket);
        }
    }
}
