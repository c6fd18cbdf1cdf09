using ExamEngine.Certification.Applications;
using ExamEngine.Server.Access;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Uploads;
using Microsoft.AspNetCore.Mvc;

namespace ExamEngine.Server.Applications;

/// <summary>What a candidate's pages ask for. Each looks whether the application is the caller's own.</summary>
internal static class CandidateEndpoints
{
    internal static void MapCandidateApplications(this WebApplication app)
    {
        app.MapGet("/api/candidate/applications", static (HttpContext http, CandidateApplications applications) => applications.ListAsync(http.User.AccountId()))
            .WithSummary("The caller's applications.");
        app.MapGet("/api/candidate/application-routes", static (HttpContext http, CandidateApplications applications) => applications.ChoicesAsync(http.User.AccountId()))
            .WithSummary("Every route to a credential, with the reason where it is not open to the caller now.");
        app.MapPost("/api/candidate/applications", static async (NewApplication wanted, HttpContext http, CandidateApplications applications) =>
            {
                var (id, refusal) = await applications.BeginAsync(wanted, http.Applicant());
                return id is { } begun ? Results.Ok(new ApplicationBegun(begun)) : Answers.Of(OpResult.Of(refusal));
            })
            .Produces<ApplicationBegun>().WithSummary("Begins an application.");
        app.MapGet("/api/candidate/applications/{id:guid}", static async (Guid id, HttpContext http, CandidateApplications applications) =>
                await applications.FindAsync(id, http.User.AccountId()) is { } found ? Results.Ok(found) : Answers.Absent())
            .Produces<ApplicationView>().WithSummary("One of the caller's applications.");
        app.MapPost("/api/candidate/applications/{id:guid}/submit", static async (Guid id, ApplicationStep step, HttpContext http, CandidateApplications applications) =>
                Answers.Of(await applications.SubmitAsync(id, step.CommandId, http.Applicant())))
            .Produces<OpResult>().WithSummary("Submits an application; its rules are those of this moment from then on.");
        app.MapPost("/api/candidate/applications/{id:guid}/withdraw", static async (Guid id, ApplicationStep step, HttpContext http, CandidateApplications applications) =>
                Answers.Of(await applications.WithdrawAsync(id, step.CommandId, http.Applicant())))
            .Produces<OpResult>().WithSummary("Withdraws an application, with its seat.");
        app.MapPost("/api/candidate/applications/{id:guid}/appeal", static async (Guid id, AppealEntry entry, HttpContext http, CandidateApplications applications) =>
                Answers.Of(await applications.AppealAsync(id, entry, http.Applicant())))
            .Produces<OpResult>().WithSummary("Appeals against a refusal.");
        app.MapPost("/api/candidate/applications/{id:guid}/voucher", static async (Guid id, VoucherEntry entry, HttpContext http, Vouchers vouchers, VoucherGuesses guesses) =>
                guesses.Admits(http.User.AccountId()) ? Answers.Of(await vouchers.RedeemAsync(id, http.User.AccountId(), entry, http.Applicant())) : Results.StatusCode(StatusCodes.Status429TooManyRequests))
            .Produces<OpResult>().WithSummary("Redeems a voucher for the fee.");
        MapDocuments(app);
        MapSeats(app);
        MapStatements(app);
    }

    private static void MapDocuments(WebApplication app)
    {
        app.MapPost("/api/candidate/applications/{id:guid}/documents", static async (Guid id, [FromQuery] string kind, HttpContext http, ApplicationDocuments documents, CancellationToken gone) =>
                await documents.TakeAsync(id, http.Applicant(), kind, http.Request, gone) is { } refusal
                    ? Results.Problem(statusCode: refusal.Status, detail: refusal.Detail)
                    : Results.Ok(OpResult.Done))
            .WithMetadata(new RequestSizeLimitAttribute(FileLimits.Largest))
            .Produces<OpResult>().WithSummary("Hands in a document, which is the body.");
        app.MapGet("/api/candidate/applications/{id:guid}/documents/{document}", static async (Guid id, string document, HttpContext http, ApplicationDocuments documents) =>
                Answers.File(http, await documents.ReadAsync(id, document, http.User.AccountId())))
            .WithSummary("A document the caller has handed in, as a download.");
    }

    private static void MapSeats(WebApplication app)
    {
        app.MapGet("/api/candidate/applications/{id:guid}/slots", static async (Guid id, HttpContext http, ApplicationSeats seats) =>
                await seats.SlotsAsync(id, http.User.AccountId()) is { } slots ? Results.Ok(slots) : Answers.Absent())
            .Produces<IReadOnlyList<SlotChoice>>().WithSummary("The published slots of the examination of an application.");
        app.MapPost("/api/candidate/applications/{id:guid}/seat", static async (Guid id, SeatWish wish, HttpContext http, ApplicationSeats seats) =>
                Answers.Of(await seats.BookAsync(id, http.Applicant(), wish)))
            .Produces<OpResult>().WithSummary("Books a seat in the examination; one that is held gives way to it.");
        app.MapPost("/api/candidate/applications/{id:guid}/seat/cancel", static async (Guid id, ApplicationStep step, HttpContext http, ApplicationSeats seats) =>
                Answers.Of(step.CommandId == Guid.Empty ? OpResult.Of(ApplicationCommands.NoNumber) : await seats.CancelAsync(id, http.Applicant(), step.CommandId)))
            .Produces<OpResult>().WithSummary("Gives the seat up.");
    }

    private static void MapStatements(WebApplication app)
    {
        app.MapGet("/api/candidate/statements", static (HttpContext http, Statements statements) => statements.ListAsync(http.User.AccountId()))
            .WithSummary("What the caller states about work, training and age.");
        app.MapGet("/api/candidate/statement-kinds", static (ApplicationRules rules) => FactKinds.Of(rules.Programmes))
            .WithSummary("Kinds of work and training that rules ask about.");
        app.MapPost("/api/candidate/statements", static async (NewStatement wanted, HttpContext http, Statements statements) => Answers.Of(await statements.AddAsync(http.User.AccountId(), wanted)))
            .Produces<OpResult>().WithSummary("Makes a statement; it is a claim until evidence was seen.");
        app.MapPost("/api/candidate/statements/{id:guid}/remove", static async (Guid id, HttpContext http, Statements statements) => Answers.Of(await statements.RemoveAsync(http.User.AccountId(), id)))
            .Produces<OpResult>().WithSummary("Takes a statement back that nobody has verified.");
    }
}
