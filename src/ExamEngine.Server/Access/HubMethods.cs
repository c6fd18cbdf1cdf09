using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.SignalR;

namespace ExamEngine.Server.Access;

/// <summary>Holds every call of a hub method against its row in <see cref="AuthorisationTable"/>.</summary>
internal sealed class HubMethods(ILogger<HubMethods> log) : IHubFilter
{
    // A hub's route is known when it is mapped, its type when it is called: this joins the two.
    private static readonly ConcurrentDictionary<Type, string> Routes = new();

    public async ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var admitted = Routes.TryGetValue(invocationContext.Hub.GetType(), out var route)
            && AuthorisationTable.FindHubMethod(route, invocationContext.HubMethodName) is { } row
            && invocationContext.Context.User is { } user
            && row.Admits(user);
        if (!admitted)
        {
            throw new HubException("Your account does not allow this.");
        }

        try
        {
            return await next(invocationContext);
        }
        catch (Exception failure) when (failure is not (HubException or OperationCanceledException))
        {
            // The framework's own record is switched off in appsettings.json: it would also keep a stack trace of every refusal, as fast as a stranger asks.
            log.HubMethodFailed(invocationContext.HubMethodName, failure);
            throw;
        }
    }

    internal static void RequireRows(Type hub, string route)
    {
        Routes[hub] = route;
        foreach (var method in Of(hub).Where(method => AuthorisationTable.FindHubMethod(route, method) is null))
        {
            throw new InvalidOperationException($"HUB {method} {route} has no row in AuthorisationTable: nobody has said who may call it.");
        }
    }

    /// <summary>Names under which a hub's methods are called.</summary>
    internal static IEnumerable<string> Of(Type hub) => hub
        .GetMethods(BindingFlags.Public | BindingFlags.Instance)
        .Where(static method => !method.IsSpecialName && !typeof(Hub).IsAssignableTo(method.GetBaseDefinition().DeclaringType) && method.DeclaringType != typeof(object))
        .Select(static method => method.GetCustomAttribute<HubMethodNameAttribute>()?.Name ?? method.Name);
}
