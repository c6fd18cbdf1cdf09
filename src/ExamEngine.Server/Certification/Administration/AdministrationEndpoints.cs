using ExamEngine.Certification.Credentials;
using ExamEngine.Server.Access;
using ExamEngine.Server.Certification.Credentials;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Sessions;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace ExamEngine.Server.Certification.Administration;

/// <summary>Credentials, packs and sanctions for administrators.</summary>
internal static class AdministrationEndpoints
{
    internal static void MapCertificationOffice(this WebApplication app)
    {
        app.MapGet("/api/admin/credentials", static ([FromQuery] string? search, CredentialOffice office) => office.ListAsync(search))
            .WithSummary("Credentials by number, holder or name, the latest award first; at most 500.");
        app.MapGet("/api/admin/credentials/{number}", static async (string number, CredentialOffice office) => await office.FindAsync(number) is { } found ? Results.Ok(found) : NoSuchCredential())
            .Produces<AdminCredentialDetail>()
            .WithSummary("One credential with its history.");
        Change(app, "suspend", "Suspends a credential.", static (credential, now, by, day, reason) => credential.Suspend(now, by, day, reason));
        Change(app, "reinstate", "Lifts the suspension of a credential.", static (credential, now, by, _, reason) => credential.Reinstate(now, by, reason));
        Change(app, "revoke", "Takes a credential away for good.", static (credential, now, by, day, reason) => credential.Revoke(now, by, day, reason));
        app.MapGet("/api/admin/packs", static (CredentialOffice office) => office.PacksAsync()).WithSummary("Credential packs to be sent, the longest due first, and those sent lately.");
        Mark(app, "pack-sent", "Marks the pack of a credential as sent.", static (credential, now, by) => credential.SendPack(now, by));
        Mark(app, "pack-not-sent", "Takes that mark back.", static (credential, now, by) => credential.UnsendPack(now, by));

        app.MapGet("/api/admin/sanctions", static (SanctionOffice office) => office.ListAsync()).WithSummary("Decisions that bar candidates, the latest first.");
        app.MapPost("/api/admin/sanctions", static async (NewSanction wanted, HttpContext http, SanctionOffice office) => Answer(true, await office.AddAsync(wanted, Administrator(http))))
            .Produces<OpResult>().WithSummary("Bars a candidate from a body's programmes, or from all.");
        app.MapPost("/api/admin/sanctions/{id:guid}/lift", static async (Guid id, CredentialReason reason, HttpContext http, SanctionOffice office) =>
            {
                var (exists, refusal) = await office.LiftAsync(id, reason.Reason, Administrator(http));
                return Answer(exists, refusal);
            })
            .Produces<OpResult>().WithSummary("Lifts a sanction from today on.");
    }

    private static void Change(WebApplication app, string name, string summary, Func<IssuedCredential, DateTimeOffset, SessionActor, LocalDate, string?, CredentialDecision> decide) =>
        app.MapPost($"/api/admin/credentials/{{number}}/{name}", (string number, CredentialReason reason, HttpContext http, CredentialRegister register) =>
                ChangeAsync(number, register, (credential, now, day) => decide(credential, now, Administrator(http), day, reason.Reason)))
            .Produces<OpResult>().WithSummary(summary);

    private static void Mark(WebApplication app, string name, string summary, Func<IssuedCredential, DateTimeOffset, SessionActor, CredentialDecision> decide) =>
        app.MapPost($"/api/admin/credentials/{{number}}/{name}", (string number, HttpContext http, CredentialRegister register) =>
                ChangeAsync(number, register, (credential, now, _) => decide(credential, now, Administrator(http))))
            .Produces<OpResult>().WithSummary(summary);

    private static async Task<IResult> ChangeAsync(string typed, CredentialRegister register, Func<IssuedCredential, DateTimeOffset, LocalDate, CredentialDecision> decide)
    {
        if (CredentialNumber.Read(typed) is not { } number)
        {
            return NoSuchCredential();
        }

        var (exists, refusal) = await register.ChangeAsync(number, decide);
        return exists ? Answer(true, refusal) : NoSuchCredential();
    }

    private static IResult Answer(bool exists, Refusal? refusal) => !exists
        ? Results.Problem(statusCode: StatusCodes.Status404NotFound, detail: "There is no such sanction.")
        : refusal is null ? Results.Ok(OpResult.Done) : Results.BadRequest(OpResult.Of(refusal));

    private static IResult NoSuchCredential() => Results.Problem(statusCode: StatusCodes.Status404NotFound, detail: "There is no credential with this number.");

    private static SessionActor Administrator(HttpContext http) => new(SessionRole.Administrator, http.User.DisplayName(), http.User.AccountId());
}
