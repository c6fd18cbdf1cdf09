using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Diagnostics;

namespace ExamEngine.Server.Access;

/// <summary>
/// How many requests one account, or one network of people who have not signed in, may make. A page needs some ten; a whole test centre that opens
/// the sign-in page at once stays below the limit of its network. Files are not counted.
/// </summary>
internal sealed class RequestLimit(IConfiguration configuration, TimeProvider clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(10);

    private readonly SlidingCount<Guid> _accounts = new(configuration.GetValue("Limits:RequestsPerTenSeconds", 300), Window, clock);
    private readonly SlidingCount<IPAddress> _networks = new(configuration.GetValue("Limits:RequestsOfStrangersPerTenSeconds", 2000), Window, clock);

    /// <summary>Counts a request.</summary>
    /// <returns>False when there were too many.</returns>
    internal bool Admits(HttpContext http) => http.User.Identity is { IsAuthenticated: true }
        ? _accounts.TryTake(http.User.AccountId())
        : _networks.TryTake(CallerNetwork.Of(http.Connection.RemoteIpAddress));
}

/// <summary>Puts <see cref="RequestLimit"/> before every endpoint.</summary>
internal static class RequestLimits
{
    internal static void UseRequestLimit(this WebApplication app)
    {
        var limit = app.Services.GetRequiredService<RequestLimit>();
        app.Use((http, next) =>
        {
            // The page that tells of a refusal is part of the same request.
            if (http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.Features.Get<IExceptionHandlerFeature>() is not null || limit.Admits(http))
            {
                return next(http);
            }

            http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            http.Response.Headers.RetryAfter = 10.ToString(CultureInfo.InvariantCulture);
            return Task.CompletedTask;
        });
    }
}
