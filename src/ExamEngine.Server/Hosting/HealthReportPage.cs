using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ExamEngine.Server.Hosting;

/// <summary>What the health endpoints say: the name, state and figures of each check, never the text of a failure, which may name hosts or users.</summary>
internal static class HealthReportPage
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    internal static readonly HealthCheckOptions Live = new() { Predicate = static _ => false, ResponseWriter = WriteAsync };
    internal static readonly HealthCheckOptions Ready = new() { ResponseWriter = WriteAsync };

    private static Task WriteAsync(HttpContext http, HealthReport report)
    {
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(JsonSerializer.Serialize(
            new
            {
                status = Word(report.Status),
                checks = report.Entries.Select(entry => new { name = entry.Key, state = Word(entry.Value.Status), figures = entry.Value.Data is { Count: > 0 } data ? data : null }),
            },
            Json));
    }

    private static string Word(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "healthy",
        HealthStatus.Degraded => "degraded",
        _ => "unhealthy",
    };
}
