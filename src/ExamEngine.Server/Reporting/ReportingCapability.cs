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
        builder.Services.AddSingleton<QtiResults>();
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
        app.MapGet("/api/admin/sessions/{id:guid}/results.xml", static async (Guid id, QtiResults results) =>
                await results.ForAdministratorAsync(new SessionId(id)) is { } xml
                    ? Results.File(System.Text.Encoding.UTF8.GetBytes(xml), "application/xml", $"results-{id}.xml")
                    : Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "There are no results of this examination: it is not finished, or its items are not in the item bank."))
            .WithSummary("A finished session as QTI Results Reporting 3.0, with the correct responses.");
    }
}
