using System.Collections.Concurrent;
using ExamEngine.Server.Delivery.Messages;
using Microsoft.AspNetCore.SignalR;

namespace ExamEngine.Server.Access;

/// <summary>
/// How many hub connections one account may have, and how many calls one connection and one account may make. A page makes two or three calls a
/// second at most; refused ones are answered so that it tries again by itself.
/// </summary>
internal sealed class HubCallLimit(IConfiguration configuration, TimeProvider clock) : IHubFilter
{
    internal const string Words = "That was too much at once. Wait a few seconds and try again.";
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(10);

    private readonly int _most = configuration.GetValue("Limits:HubConnectionsPerAccount", 20);
    private readonly SlidingCount<string> _connections = new(configuration.GetValue("Limits:HubCallsPerTenSeconds", 200), Window, clock);
    private readonly SlidingCount<Guid> _accounts = new(2 * configuration.GetValue("Limits:HubCallsPerTenSeconds", 200), Window, clock);
    private readonly ConcurrentDictionary<Guid, int> _open = new();

    public async Task OnConnectedAsync(HubLifetimeContext context, Func<HubLifetimeContext, Task> next)
    {
        var account = context.Context.User!.AccountId();
        if (_open.AddOrUpdate(account, 1, static (_, open) => open + 1) > _most)
        {
            // The framework does not tell of the end of a connection that was refused here.
            Close(account);
            throw new HubException("This account has too many pages open. Close some and load this one again.");
        }

        try
        {
            await next(context);
        }
        catch
        {
            Close(account);
            throw;
        }
    }

    public Task OnDisconnectedAsync(HubLifetimeContext context, Exception? exception, Func<HubLifetimeContext, Exception?, Task> next)
    {
        Close(context.Context.User!.AccountId());
        return next(context, exception);
    }

    public ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next) =>
        _connections.TryTake(invocationContext.Context.ConnectionId) && _accounts.TryTake(invocationContext.Context.User!.AccountId())
            ? next(invocationContext)
            : new ValueTask<object?>(Refusal(invocationContext));

    private static object Refusal(HubInvocationContext call)
    {
        var answer = call.HubMethod.ReturnType is { IsGenericType: true } task ? task.GetGenericArguments()[0] : call.HubMethod.ReturnType;
        return answer == typeof(OpResult) ? OpResult.Refused("rate", Words)
            : answer == typeof(SaveReply) ? new SaveReply([.. Entries(call).Select(static entry => new SaveResult(entry.Seq, SaveCode.Rate))], 0)
            : throw new HubException(Words);
    }

    private static IEnumerable<AnswerEntry> Entries(HubInvocationContext call) => call.HubMethodArguments switch
    {
        [AnswerEntry[] entries, ..] => entries.OfType<AnswerEntry>(),
        [AnswerEntry entry, ..] => [entry],
        _ => [],
    };

    private void Close(Guid account)
    {
        // The last one takes the entry with it, unless another connection opens at this very moment.
        if (_open.AddOrUpdate(account, 0, static (_, open) => open - 1) == 0)
        {
            _open.TryRemove(new KeyValuePair<Guid, int>(account, 0));
        }
    }
}
