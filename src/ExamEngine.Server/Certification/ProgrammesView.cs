using ExamEngine.Certification;

namespace ExamEngine.Server.Certification;

/// <summary>The programmes as an administrator sees them.</summary>
/// <param name="Edition">The number of the edition in force; 0 while none was accepted.</param>
/// <param name="AcceptedAt">When it was accepted, in Unix milliseconds; absent while none was.</param>
/// <param name="Problems">Why the files that are there now were refused; empty when they are those in force.</param>
/// <param name="Programmes">The programmes in force.</param>
public sealed record ProgrammesView(int Edition, long? AcceptedAt, IReadOnlyList<ProgrammeProblemView> Problems, IReadOnlyList<ProgrammeView> Programmes)
{
    internal static ProgrammesView Of(ProgrammesInForce programmes)
    {
        var edition = programmes.Edition;
        return new ProgrammesView(
            edition.Number,
            edition.Number > 0 ? edition.AcceptedAt.ToUnixTimeMilliseconds() : null,
            [.. programmes.Problems.Select(problem => new ProgrammeProblemView(problem.File, problem.Line, problem.Column, problem.Reason))],
            [.. edition.Programmes.Programmes.Select(programme => new ProgrammeView(
                programme.Id,
                programme.Title,
                programme.Body,
                programme.Calendar.Zone.Id,
                [.. programme.Versions.Select(version => new ProgrammeVersionView(
                    version.Number,
                    LocalDateJson.Text(version.Effective),
                    version.Until is { } last ? LocalDateJson.Text(last) : null,
                    [.. version.Credentials.Select(credential => new ProgrammeCredentialView(credential.Id.Value, credential.Title, credential.Valid?.ToString(), credential.IsAssumed))],
                    [.. version.Routes.Select(route => new ProgrammeRouteView(route.Id, route.Title, route.Credential.Value, route.Outcome.Examination?.Title, route.Outcome.Fee?.Title, route.IsAssumed))]))]))]);
    }
}

/// <summary>Why a programme file was refused.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Reason">What is wrong, as a sentence.</param>
public sealed record ProgrammeProblemView(string File, int Line, int Column, string Reason);

/// <summary>A programme.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Title">Its title.</param>
/// <param name="Body">The certification body.</param>
/// <param name="Zone">The zone in which it reckons.</param>
/// <param name="Versions">Its versions, the earliest first.</param>
public sealed record ProgrammeView(string Id, string Title, string Body, string Zone, IReadOnlyList<ProgrammeVersionView> Versions);

/// <summary>A version of a programme.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Effective">The first day it is in force.</param>
/// <param name="Until">The last day; absent when it has no end.</param>
/// <param name="Credentials">The credentials it awards.</param>
/// <param name="Routes">The ways to them.</param>
public sealed record ProgrammeVersionView(
    int Number, string Effective, string? Until, IReadOnlyList<ProgrammeCredentialView> Credentials, IReadOnlyList<ProgrammeRouteView> Routes);

/// <summary>A credential of a programme.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Title">Its title.</param>
/// <param name="Valid">How long it is valid, in words; absent when it has no end.</param>
/// <param name="Assumed">Whether the body has not stated that.</param>
public sealed record ProgrammeCredentialView(string Id, string Title, string? Valid, bool Assumed);

/// <summary>A way to a credential.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Title">Its title.</param>
/// <param name="Credential">Where it leads.</param>
/// <param name="Examination">The examination that follows; absent when none does.</param>
/// <param name="Fee">What it costs; absent when nothing.</param>
/// <param name="Assumed">Whether the body has not stated it.</param>
public sealed record ProgrammeRouteView(string Id, string Title, string Credential, string? Examination, string? Fee, bool Assumed);
