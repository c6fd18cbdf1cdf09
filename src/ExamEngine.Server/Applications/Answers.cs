using ExamEngine.Server.Delivery.Messages;

namespace ExamEngine.Server.Applications;

/// <summary>What the endpoints of applications answer.</summary>
internal static class Answers
{
    /// <summary>Done, or a refusal with status 400.</summary>
    public static IResult Of(OpResult result) => result.Ok ? Results.Ok(result) : Results.BadRequest(result);

    /// <summary>No such application, or not the caller's.</summary>
    public static IResult Absent() => Results.Problem(statusCode: StatusCodes.Status404NotFound, detail: "There is no such application.");

    /// <summary>A document as a download.</summary>
    public static IResult File(HttpContext http, ApplicationDocumentRow? document)
    {
        if (document is null)
        {
            return Results.Problem(statusCode: StatusCodes.Status404NotFound, detail: "There is no such document.");
        }

        // Whatever an applicant handed in: it is saved, never opened as a page of ours.
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.File(document.Content, document.MediaType, fileDownloadName: document.Name);
    }
}
