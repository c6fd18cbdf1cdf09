using ExamEngine.Server.Records;
using Microsoft.AspNetCore.Mvc;

namespace ExamEngine.Server.Hosting;

/// <summary>What a failed request answers: problem details to a program, a plain page to a person; a correlation id, never a stack trace.</summary>
internal static class Problems
{
    private static readonly string[] ProgramPaths = ["/api", "/hubs", "/health", "/openapi", "/assets", "/credentials", "/.well-known"];

    internal static void AddProblems(this IServiceCollection services)
    {
        services.AddProblemDetails(static options => options.CustomizeProblemDetails = static context =>
        {
            context.ProblemDetails.Extensions["correlationId"] = Correlation.Of(context.HttpContext);
            context.ProblemDetails.Detail ??= Sentence(context.ProblemDetails.Status, context.Exception);
        });
        services.Configure<RouteHandlerOptions>(static options => options.ThrowOnBadRequest = true);
    }

    internal static void UseProblems(this WebApplication app)
    {
        app.UseWhen(IsForProgram, static branch =>
        {
            branch.UseExceptionHandler(new ExceptionHandlerOptions
            {
                StatusCodeSelector = static failure => failure is BadHttpRequestException bad ? bad.StatusCode
                    : DatabaseAway.IsCertain(failure) ? StatusCodes.Status503ServiceUnavailable
                    : StatusCodes.Status500InternalServerError,

                // While the database is away every page asks again and again: a page of log for each would fill the disk. The pulse tells of it once a second.
                SuppressDiagnosticsCallback = static context => context.Exception is BadHttpRequestException || DatabaseAway.IsCertain(context.Exception),
            });
            branch.UseStatusCodePages();
        });
        app.UseWhen(static http => !IsForProgram(http), static branch =>
        {
            branch.UseExceptionHandler("/error");
            branch.UseStatusCodePagesWithReExecute("/error");
        });
    }

    /// <summary>Whether the request is a program's, which wants a status code and JSON, not a page or a redirect.</summary>
    internal static bool IsForProgram(HttpContext http) =>
        Array.Exists(ProgramPaths, path => http.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase));

    internal static Task WriteAsync(HttpContext http, int status, string detail)
    {
        http.Response.StatusCode = status;
        return http.RequestServices.GetRequiredService<IProblemDetailsService>().TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = http,
            ProblemDetails = new ProblemDetails { Status = status, Detail = detail },
        }).AsTask();
    }

    private static string? Sentence(int? status, Exception? failure) => status switch
    {
        400 when failure is BadHttpRequestException { InnerException: System.Text.Json.JsonException json } =>
            $"The request body is not the JSON that is expected here{At(json)}.",
        400 => "The request could not be understood.",
        401 => "Sign in first.",
        403 => "Your account does not allow this.",
        404 => "There is nothing at this address.",
        405 => "This address does not take that method.",
        413 => "The request body is larger than is allowed here.",
        415 => "The request body must be JSON.",
        429 => "Too many requests. Wait a minute and try again.",
        503 => "The system cannot do this at the moment. Try again in a few seconds.",
        >= 500 => "Something went wrong on the server. Name the correlation id when you report it.",
        _ => null,
    };

    private static string At(System.Text.Json.JsonException json) =>
        json.LineNumber is { } line && json.BytePositionInLine is { } position ? $" (line {line + 1}, byte {position + 1})" : "";
}
