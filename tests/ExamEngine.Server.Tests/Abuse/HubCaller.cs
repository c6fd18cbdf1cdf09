using System.Reflection;
using System.Text.Json;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;

namespace ExamEngine.Specs.Server.Abuse;

/// <summary>Calls any method of a hub with arguments made up from their types.</summary>
internal sealed class HubCaller(HubConnection connection, World world) : IAsyncDisposable
{
    /// <summary>Connects; null when the server does not let this visitor in.</summary>
    public static async Task<HubCaller?> ConnectAsync(World world, Visitor visitor, string route)
    {
        try
        {
            return new HubCaller(await HubConnections.OpenAsync(visitor, route), world);
        }
        catch (Exception refused) when (refused is System.Net.WebSockets.WebSocketException or HttpRequestException)
        {
            return null;
        }
    }

    public static IEnumerable<MethodInfo> MethodsOf(Type hub) => hub
        .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(method => !method.IsSpecialName && method.GetBaseDefinition() == method);

    /// <summary>Calls a method about a session; the answer, or the words of the failure.</summary>
    public async Task<string> CallAsync(MethodInfo method, Guid target)
    {
        var samples = new Samples(world, target);
        object?[] arguments = [.. method.GetParameters().Where(p => p.ParameterType != typeof(CancellationToken)).Select(p => samples.Of(p.ParameterType, p.Name!))];
        var name = method.GetCustomAttribute<HubMethodNameAttribute>()?.Name ?? method.Name;
        try
        {
            return IsStream(method.ReturnType) ? await FirstAsync(name, arguments) : (await connection.InvokeCoreAsync<JsonElement>(name, arguments)).ToString();
        }
        catch (HubException refused)
        {
            return refused.Message;
        }
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private static bool IsStream(Type type) => type.IsGenericType
        && (type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>) || (type.GetGenericTypeDefinition() == typeof(Task<>) && IsStream(type.GetGenericArguments()[0])));

    private async Task<string> FirstAsync(string name, object?[] arguments)
    {
        using var enough = new CancellationTokenSource();
        await foreach (var first in connection.StreamAsyncCore<JsonElement>(name, arguments, enough.Token))
        {
            return first.ToString();
        }

        return "";
    }
}
