using Microsoft.AspNetCore.SignalR;

namespace ExamEngine.Server.Hosting;

/// <summary>Counts the hub connections of this node and the calls under way on them, so that a stopping node knows when it is empty.</summary>
internal sealed class HubTraffic : IHubFilter
{
    private int _connections;
    private int _calls;

    /// <summary>Connections that are open now.</summary>
    internal int Connections => Volatile.Read(ref _connections);

    /// <summary>Calls that have begun and not come back; a stream counts until it begins.</summary>
    internal int Calls => Volatile.Read(ref _calls);

    public async Task OnConnectedAsync(HubLifetimeContext context, Func<HubLifetimeContext, Task> next)
    {
        Interlocked.Increment(ref _connections);
        try
        {
            await next(context);
        }
        catch
        {
            // The framework does not tell of the end of a connection that was refused.
            Interlocked.Decrement(ref _connections);
            throw;
        }
    }

    public async Task OnDisconnectedAsync(HubLifetimeContext context, Exception? exception, Func<HubLifetimeContext, Exception?, Task> next)
    {
        try
        {
            await next(context, exception);
        }
        finally
        {
            Interlocked.Decrement(ref _connections);
        }
    }

    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        Interlocked.Increment(ref _calls);
        try
        {
            return await next(invocationContext);
        }
        finally
        {
            Interlocked.Decrement(ref _calls);
        }
    }
}
