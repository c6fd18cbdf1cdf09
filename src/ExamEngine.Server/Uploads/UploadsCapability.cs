using ExamEngine.Items.Interactions;
using ExamEngine.Server.Access;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using Microsoft.AspNetCore.Mvc;

namespace ExamEngine.Server.Uploads;

/// <summary>Files that candidates hand in.</summary>
internal static class UploadsCapability
{
    internal static void AddUploads(this WebApplicationBuilder builder) => builder.Services.AddSingleton<Uploads>();

    internal static void MapUploads(this WebApplication app)
    {
        app.MapPost("/api/candidate/sessions/{id:guid}/files", TakeAsync)
            .WithMetadata(new RequestSizeLimitAttribute(UploadInteraction.LargestFile))
            .Produces<UploadedFile>()
            .WithSummary("Hands in a file, which is the body; the answer then names it by its id.");
        app.MapGet("/api/candidate/sessions/{id:guid}/files/{file}", DescribeAsync)
            .Produces<UploadedFile>()
            .WithSummary("Describes a file the caller has handed in.");
        app.MapGet("/api/admin/sessions/{id:guid}/files", static async (Guid id, Uploads uploads) => await uploads.OfSessionAsync(new SessionId(id)))
            .WithSummary("The files of an exam session.");
        app.MapGet("/api/admin/files/{file}", DownloadAsync)
            .WithSummary("A file a candidate has handed in, as a download.");
    }

    private static async Task<IResult> TakeAsync(
        Guid id, [FromQuery] int position, [FromQuery] string interaction, HttpContext http, SessionFactsCache facts, Uploads uploads, CancellationToken gone)
    {
        if (await OwnAsync(id, http, facts) is not { } known)
        {
            return NotFound("There is no such examination of yours.");
        }

        var (file, refusal) = await uploads.TakeAsync(known, position, interaction, http.Request, gone);
        return refusal is null ? Results.Ok(file) : Results.Problem(statusCode: refusal.Status, detail: refusal.Detail);
    }

    private static async Task<IResult> DescribeAsync(Guid id, string file, HttpContext http, SessionFactsCache facts, Uploads uploads) =>
        await OwnAsync(id, http, facts) is { } known && await uploads.FindAsync(known.Id, file) is { } found
            ? Results.Ok(found)
            : NotFound("There is no such file of yours.");

    private static async Task<IResult> DownloadAsync(string file, HttpContext http, Uploads uploads)
    {
        if (await uploads.ReadAsync(file) is not { } row)
        {
            return NotFound("There is no such file.");
        }

        // Whatever a candidate handed in: it is saved, never opened as a page of ours.
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return Results.File(row.Content, row.MediaType, fileDownloadName: row.Name);
    }

    private static async Task<SessionFacts?> OwnAsync(Guid id, HttpContext http, SessionFactsCache facts) =>
        await facts.FindAsync(new SessionId(id)) is { } known && known.CandidateId == http.User.AccountId() ? known : null;

    private static IResult NotFound(string detail) => Results.Problem(statusCode: StatusCodes.Status404NotFound, detail: detail);
}
