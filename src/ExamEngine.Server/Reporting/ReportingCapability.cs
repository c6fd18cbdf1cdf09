using ExamEngine.Server.Access;
using ExamEngine.Sessions;

namespace ExamEngine.Server.Reporting;

/// <summary>Scores finished sessions and shows the reports.</summary>
internal static class ReportingCapability
{
    internal static void AddReporting(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<FinishedSessions>();
        builder.Services.AddSingleton<SessionScoring>();
        builder.Services.AddSingleton<Reports>();
        builder.Services.AddHostedService<ScoringQueue>();
    }

    internal static void MapReporting(this WebApplication app)
    {
        app.MapGet("/api/candidate/sessions/{id:guid}/report", static async (Guid id, HttpContext http, Reports reports) =>
                await reports.ForCandidateAsync(new SessionId(id), http.User.AccountId()) is { } report
                    ? Results.Ok(report)
                    : Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "There is no report of this examination of yours yet."))
            .Produces<IssuedReport>()
            .WithSummary("The caller's score report.");
    }
}
