using ExamEngine.Certification;
using ExamEngine.Server.Access;
using ExamEngine.Server.Certification.Badges;
using ExamEngine.Server.Hosting;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace ExamEngine.Server.Certification.Candidates;

/// <summary>Credentials and what-if, for the candidate and for an administrator who looks with the candidate's facts.</summary>
internal static class CandidateEndpoints
{
    private const string NoDay = "A day is written like 2027-04-29, from 1900 to 2200.";

    internal static void MapCandidateCredentials(this WebApplication app)
    {
        app.MapGet("/api/candidate/credentials", static async ([FromQuery] string? on, HttpContext http, MyCredentials mine, PublicAddress address) => Day(on) is var (day, isRight) && isRight
                ? Results.Ok(await mine.ListAsync(http.User.AccountId(), day, new BadgeAddresses(address.Of(http))))
                : Results.Problem(statusCode: StatusCodes.Status400BadRequest, detail: NoDay))
            .Produces<MyCredentialsView>()
            .WithSummary("The caller's credentials, and what can be done about each from a day on.");
        app.MapGet("/api/candidate/what-if", static (string? credential, [FromQuery] string? on, HttpContext http, MyCredentials mine) => AskAsync(mine, http.User.AccountId(), credential, on))
            .Produces<WhatIfView>()
            .WithSummary("What the caller can do about a credential from a day on: routes, windows of time, sentences.");
        app.MapGet("/api/admin/candidates/{id:guid}/what-if", static (Guid id, string? credential, [FromQuery] string? on, MyCredentials mine) => AskAsync(mine, id, credential, on))
            .Produces<WhatIfView>()
            .WithSummary("What a candidate can do about a credential from a day on, rule by rule.");
    }

    private static async Task<IResult> AskAsync(MyCredentials mine, Guid candidate, string? credential, string? on) => Day(on) is not (var day, true)
        ? Results.Problem(statusCode: StatusCodes.Status400BadRequest, detail: NoDay)
        : credential is { Length: > 0 and <= 64 } && await mine.AskAsync(candidate, new CredentialId(credential), day) is { } answer
            ? Results.Ok(answer)
            : Results.Problem(statusCode: StatusCodes.Status404NotFound, detail: "No programme awards this credential.");

    private static (LocalDate? Day, bool IsRight) Day(string? on) => string.IsNullOrEmpty(on) ? (null, true) : (LocalDateJson.Date(on), LocalDateJson.Date(on) is not null);
}
