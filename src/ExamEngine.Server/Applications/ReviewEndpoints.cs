using ExamEngine.Server.Access;
using ExamEngine.Server.Delivery.Messages;

namespace ExamEngine.Server.Applications;

/// <summary>What the reviewers' pages ask for.</summary>
internal static class ReviewEndpoints
{
    internal static void MapReviews(this WebApplication app)
    {
        app.MapGet("/api/admin/applications", static (ApplicationReviews reviews) => reviews.ListAsync()).WithSummary("Applications that were submitted, the one that has waited longest first.");
        app.MapGet("/api/admin/applications/{id:guid}", static async (Guid id, HttpContext http, ApplicationReviews reviews) =>
                await reviews.FindAsync(id, http.Reviewer()) is { } found ? Results.Ok(found) : Answers.Absent())
            .Produces<ApplicationReview>().WithSummary("One application, with the rules one by one.");
        app.MapGet("/api/admin/applications/{id:guid}/documents/{document}", static async (Guid id, string document, HttpContext http, ApplicationDocuments documents) =>
                Answers.File(http, await documents.ReadAsync(id, document, ofCandidate: null)))
            .WithSummary("A document of an application, as a download.");
        app.MapPost("/api/admin/applications/{id:guid}/documents/{document}/verdict", static async (Guid id, string document, DocumentVerdict verdict, HttpContext http, ApplicationReviews reviews) =>
                Answers.Of(await reviews.JudgeAsync(id, document, verdict, http.Reviewer())))
            .Produces<OpResult>().WithSummary("Accepts or refuses a document.");
        app.MapPost("/api/admin/applications/{id:guid}/payments", static async (Guid id, PaymentEntry entry, HttpContext http, ApplicationReviews reviews) =>
                Answers.Of(await reviews.PayAsync(id, entry, http.Reviewer())))
            .Produces<OpResult>().WithSummary("Enters money that came in.");
        app.MapPost("/api/admin/applications/{id:guid}/refunds", static async (Guid id, RefundEntry entry, HttpContext http, ApplicationReviews reviews) =>
                Answers.Of(await reviews.RefundAsync(id, entry, http.Reviewer())))
            .Produces<OpResult>().WithSummary("Enters money that went back.");
        app.MapPost("/api/admin/applications/{id:guid}/interview", static async (Guid id, PanelEntry entry, HttpContext http, ApplicationReviews reviews) =>
                Answers.Of(await reviews.InterviewAsync(id, entry, http.Reviewer())))
            .Produces<OpResult>().WithSummary("Enters an interview by a panel.");
        app.MapPost("/api/admin/applications/{id:guid}/decision", static async (Guid id, DecisionEntry entry, HttpContext http, ApplicationReviews reviews) =>
                Answers.Of(await reviews.DecideAsync(id, entry, http.Reviewer())))
            .Produces<OpResult>().WithSummary("Decides on an application; an award is issued with it.");
        app.MapPost("/api/admin/applications/{id:guid}/appeal-decision", static async (Guid id, DecisionEntry entry, HttpContext http, ApplicationReviews reviews) =>
                Answers.Of(await reviews.DecideAppealAsync(id, entry, http.Reviewer())))
            .Produces<OpResult>().WithSummary("Decides on an appeal.");
        app.MapPost("/api/admin/statements/{id:guid}/verdict", static async (Guid id, StatementVerdict verdict, HttpContext http, Statements statements) =>
                Answers.Of(await statements.VerifyAsync(id, verdict.IsVerified, http.User.AccountId(), http.User.DisplayName())))
            .Produces<OpResult>().WithSummary("Notes that evidence of a statement was seen.");
        app.MapGet("/api/admin/memberships", static (Memberships memberships) => memberships.ListAsync()).WithSummary("Memberships of certification bodies.");
        app.MapPost("/api/admin/memberships", static async (NewMembership wanted, Memberships memberships) => Answers.Of(await memberships.AddAsync(wanted)))
            .Produces<OpResult>().WithSummary("Enters a membership.");
    }
}
