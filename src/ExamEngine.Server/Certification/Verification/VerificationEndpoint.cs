namespace ExamEngine.Server.Certification.Verification;

/// <summary>Verification for programs; for people there is the page <c>/verify</c>.</summary>
internal static class VerificationEndpoint
{
    internal static void MapVerification(this WebApplication app) => app.MapGet("/api/verify/{number}", VerifyAsync)
        .Produces<VerificationView>()
        .WithSummary("How the credential with a number stands. No sign-in is needed.");

    private static async Task<IResult> VerifyAsync(string number, HttpContext http, CredentialVerification verification, VerificationLimit limit)
    {
        if (!limit.Admits(http))
        {
            return Results.Problem(statusCode: StatusCodes.Status429TooManyRequests, detail: VerificationLimit.Slowed);
        }

        var (found, problem) = await verification.FindAsync(number);
        return found is null ? Results.Problem(statusCode: StatusCodes.Status404NotFound, detail: problem) : Results.Ok(found);
    }
}
