using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Primitives;

namespace ExamEngine.Server.Access;

/// <summary>The mapped endpoints, each with what <see cref="AuthorisationTable"/> says of it as its only authorisation.</summary>
internal sealed class AuthorisedEndpoints(EndpointDataSource mapped) : EndpointDataSource
{
    private readonly Lock _gate = new();
    private (IReadOnlyList<Endpoint> From, IReadOnlyList<Endpoint> To)? _last;

    public override IReadOnlyList<Endpoint> Endpoints
    {
        get
        {
            var from = mapped.Endpoints;
            lock (_gate)
            {
                if (_last?.From != from)
                {
                    _last = (from, [.. from.Select(Authorise)]);
                }

                return _last!.Value.To;
            }
        }
    }

    public override IChangeToken GetChangeToken() => mapped.GetChangeToken();

    private static Endpoint Authorise(Endpoint endpoint)
    {
        if (endpoint is not RouteEndpoint route)
        {
            return endpoint;
        }

        var row = RowOf(route);
        object metadata = row.Allowed switch
        {
            null => new AllowAnonymousAttribute(),
            [] => new AuthorizeAttribute(),
            var roles => new AuthorizeAttribute { Roles = string.Join(',', roles) },
        };
        return new RouteEndpoint(route.RequestDelegate!, route.RoutePattern, route.Order, new EndpointMetadataCollection([.. route.Metadata, row, metadata]), route.DisplayName);
    }

    private static AuthorisationRow RowOf(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null || endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null)
        {
            throw new InvalidOperationException($"{endpoint.DisplayName} carries an authorisation attribute; who may use it belongs into AuthorisationTable alone.");
        }

        var pattern = "/" + endpoint.RoutePattern.RawText?.TrimStart('/');
        if (endpoint.Metadata.GetMetadata<HubMetadata>() is { } hub)
        {
            const string Negotiate = "/negotiate";
            var path = pattern.EndsWith(Negotiate, StringComparison.Ordinal) ? pattern[..^Negotiate.Length] : pattern;
            HubMethods.RequireRows(hub.HubType, path);
            return Required("HUB", path);
        }

        var methods = endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null
            ? ["PAGE"]
            : endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } named ? named : ["ANY"];
        return methods.Select(method => Required(method, pattern)).ToArray() is [var only] ? only
            : throw new InvalidOperationException($"{endpoint.DisplayName} answers several methods: map each by itself, so that each has its row.");
    }

    private static AuthorisationRow Required(string method, string route) =>
        AuthorisationTable.Find(method, route)
        ?? throw new InvalidOperationException($"{method} {route} has no row in AuthorisationTable: nobody has said who may use it.");
}
