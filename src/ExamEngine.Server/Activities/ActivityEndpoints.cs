using ExamEngine.Server.Access;
using ExamEngine.Server.Applications;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Uploads;
using Microsoft.AspNetCore.Mvc;

namespace ExamEngine.Server.Activities;

/// <summary>What pages ask for about activities. Whether one is the caller's own is looked at in the capability.</summary>
internal static class ActivityEndpoints
{
    internal static void MapActivities(this WebApplication app)
    {
        app.MapGet("/api/candidate/activities", static (HttpContext http, CandidateActivities activities) => activities.ListAsync(http.User.AccountId()))
            .WithSummary("The caller's activities, and what they come to for each credential.");
        app.MapPost("/api/candidate/activities", static async (NewActivity wanted, HttpContext http, CandidateActivities activities) => Answers.Of(await activities.LogAsync(wanted, http.Applicant())))
            .Produces<OpResult>().WithSummary("Logs an activity.");
        app.MapPost("/api/candidate/activities/{id:guid}/withdraw", static async (Guid id, HttpContext http, CandidateActivities activities) =>
                Answers.Of(await activities.WithdrawAsync(id, http.Applicant())))
            .Produces<OpResult>().WithSummary("Withdraws an activity that is not audited.");
        app.MapPost("/api/candidate/activities/{id:guid}/evidence", static async (Guid id, HttpContext http, ActivityEvidence evidence, CancellationToken gone) =>
                await evidence.TakeAsync(id, http.Applicant(), http.Request, gone) is { } refusal
                    ? Results.Problem(statusCode: refusal.Status, detail: refusal.Detail)
                    : Results.Ok(OpResult.Done))
            .WithMetadata(new RequestSizeLimitAttribute(FileLimits.Largest))
            .Produces<OpResult>().WithSummary("Hands in evidence of an activity, which is the body.");
        app.MapGet("/api/candidate/activities/{id:guid}/evidence/{document}", static async (Guid id, string document, HttpContext http, ActivityEvidence evidence) =>
                Answers.File(http, await evidence.ReadAsync(id, document, http.User.AccountId())))
            .WithSummary("Evidence the caller has handed in, as a download.");
        MapAudits(app);
    }

    private static void MapAudits(WebApplication app)
    {
        app.MapGet("/api/admin/activities", static (HttpContext http, ActivityAudits audits) => audits.ListAsync(http.Reviewer()))
            .WithSummary("Activities that were logged, those that wait for the audit first; at most 2,000.");
        app.MapGet("/api/admin/activities/{id:guid}/evidence/{document}", static async (Guid id, string document, HttpContext http, ActivityEvidence evidence) =>
                Answers.File(http, await evidence.ReadAsync(id, document, ofHolder: null)))
            .WithSummary("Evidence of an activity, as a download.");
        app.MapPost("/api/admin/activities/{id:guid}/ask", static async (Guid id, AuditStep step, HttpContext http, ActivityAudits audits) => Answers.Of(await audits.AskAsync(id, step, http.Reviewer())))
            .Produces<OpResult>().WithSummary("Asks the holder for evidence; from then on the activity is audited.");
        app.MapPost("/api/admin/activities/{id:guid}/accept", static async (Guid id, AuditStep step, HttpContext http, ActivityAudits audits) =>
                Answers.Of(await audits.JudgeAsync(id, step, isAccepted: true, http.Reviewer())))
            .Produces<OpResult>().WithSummary("Accepts an activity that is audited.");
        app.MapPost("/api/admin/activities/{id:guid}/refuse", static async (Guid id, AuditStep step, HttpContext http, ActivityAudits audits) =>
                Answers.Of(await audits.JudgeAsync(id, step, isAccepted: false, http.Reviewer())))
            .Produces<OpResult>().WithSummary("Does not accept an activity that is audited.");
        app.MapPost("/api/admin/activities/{id:guid}/undo", static async (Guid id, AuditStep step, HttpContext http, ActivityAudits audits) => Answers.Of(await audits.UndoAsync(id, step, http.Reviewer())))
            .Produces<OpResult>().WithSummary("Takes the decision on an activity back.");
        app.MapGet("/api/admin/old-evidence", static (ActivityEvidence evidence) => evidence.OldAsync()).WithSummary("How much evidence need not be kept any longer.");
        app.MapPost("/api/admin/old-evidence/remove", static (HttpContext http, ActivityEvidence evidence) => evidence.RemoveOldAsync(http.Reviewer()))
            .WithSummary("Removes evidence that need not be kept any longer.");
    }
}
