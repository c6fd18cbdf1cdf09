using System.Net;
using System.Reflection;
using System.Text;
using System.Text.Json;
using ExamEngine.Server.Access;
using ExamEngine.Server.Hosting;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace ExamEngine.Specs.Server.Abuse;

/// <summary>The endpoints and hub methods a server has, found in the server itself, and how to call them.</summary>
internal static class Endpoints
{
    public static IReadOnlyList<RouteEndpoint> Of(ServerUnderTest server) =>
        [.. server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    public static IReadOnlyList<(string Route, Type Hub)> Hubs(ServerUnderTest server) =>
        [.. Of(server).Select(e => (Route: RouteOf(e), e.Metadata.GetMetadata<HubMetadata>()?.HubType)).Where(h => h.HubType is not null).Select(h => (h.Route, h.HubType!))];

    /// <summary>How the table names an endpoint's method.</summary>
    public static string MethodOf(RouteEndpoint endpoint) => RowOf(endpoint).Method;

    public static string RouteOf(RouteEndpoint endpoint) => RowOf(endpoint).Route;

    public static AuthorisationRow RowOf(RouteEndpoint endpoint) => endpoint.Metadata.GetRequiredMetadata<AuthorisationRow>();

    /// <summary>A request to an endpoint, about a session and its slot, with a body that would be taken.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="world">Where the ids come from.</param>
    /// <param name="target">The session meant.</param>
    /// <param name="withBody">Whether to send what the endpoint expects; else an empty object, which changes nothing.</param>
    public static HttpRequestMessage Request(RouteEndpoint endpoint, World world, Guid target, bool withBody)
    {
        var method = MethodOf(endpoint) is "ANY" or "PAGE" or "HUB" ? "GET" : MethodOf(endpoint);
        var request = new HttpRequestMessage(new HttpMethod(method), PathOf(endpoint, world, target));
        if (method is "POST" or "PUT" or "PATCH")
        {
            var accepts = endpoint.Metadata.GetMetadata<IAcceptsMetadata>();
            request.Content = accepts?.ContentTypes.Contains("multipart/form-data") == true
                ? new MultipartFormDataContent { { new ByteArrayContent("words"u8.ToArray()), "file", "words.txt" } }
                : new StringContent(withBody ? Body(accepts, world, target) : "{}", Encoding.UTF8, "application/json");
        }

        return request;
    }

    public static string PathOf(RouteEndpoint endpoint, World world, Guid target)
    {
        var path = new StringBuilder();
        var before = "";
        foreach (var segment in endpoint.RoutePattern.PathSegments)
        {
            path.Append('/');
            foreach (var part in segment.Parts)
            {
                path.Append(part switch
                {
                    RoutePatternLiteralPart literal => before = literal.Content,
                    RoutePatternSeparatorPart separator => separator.Content,
                    RoutePatternParameterPart { Name: "documentName" } => "v1",
                    RoutePatternParameterPart parameter => ValueOf(parameter, before, world, target),
                    _ => "",
                });
            }
        }

        var asked = endpoint.Metadata.GetMetadata<MethodInfo>()?.GetParameters().Where(p => p.IsDefined(typeof(FromQueryAttribute))) ?? [];
        return (path.Length == 0 ? "/" : path.ToString()) + string.Concat(asked.Select((p, i) => $"{(i == 0 ? '?' : '&')}{p.Name}={new Samples(world, target).Of(p.ParameterType, p.Name!)}"));
    }

    /// <summary>What an answer says of the caller.</summary>
    public static Verdict VerdictOf(HttpResponseMessage response, Uri server, string route)
    {
        if (response.StatusCode is HttpStatusCode.Redirect && response.Headers.Location is { } location)
        {
            var to = new Uri(server, location);
            return (to.AbsolutePath, to.Query.Length > 0) switch
            {
                ("/sign-in", true) => Verdict.SignIn,
                ("/access-denied", true) => Verdict.Denied,
                _ => Verdict.Admitted,
            };
        }

        return response.StatusCode switch
        {
            HttpStatusCode.Unauthorized => Verdict.SignIn,
            HttpStatusCode.Forbidden when route != "/access-denied" => Verdict.Denied,
            _ => Verdict.Admitted,
        };
    }

    private static string ValueOf(RoutePatternParameterPart parameter, string before, World world, Guid target) =>
        parameter.ParameterPolicies.Any(policy => policy.Content is "int" or "long") ? "1"
        : parameter.ParameterPolicies.Any(policy => policy.Content is "guid") ? (before.Contains("slot", StringComparison.Ordinal) ? world.SlotOf(target) : target).ToString()
        : parameter.ParameterPolicies.Any(policy => policy.Content is "length(64)") ? new string('a', 64)
        : parameter.IsCatchAll ? "" : "x";

    private static string Body(IAcceptsMetadata? accepts, World world, Guid target) =>
        accepts?.RequestType is { } type ? JsonSerializer.Serialize(new Samples(world, target).Of(type, ""), WireJson.Options) : "{}";
}
