using System.Text.Json;
using ExamEngine.Certification;
using ExamEngine.Certification.Facts;
using ExamEngine.Certification.Programmes;
using ExamEngine.Scoring;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ExamEngine.Server.Certification.Facts;

/// <summary>Attempts, from exam sessions and their released reports.</summary>
internal static class AttemptFacts
{
    /// <summary>Every examination the candidate started that belongs to a programme. A result that is not released yet is not known here either.</summary>
    public static async Task<IReadOnlyList<ExamAttempt>> OfAsync(ExamContext db, ProgrammeSet programmes, Guid candidate)
    {
        var sessions = await db.Sessions.AsNoTracking().Where(s => s.CandidateId == candidate && s.StartedAt != null)
            .Select(s => new { s.Id, s.ExamId, s.State, StartedAt = s.StartedAt!.Value }).ToListAsync();
        var sat = sessions.ConvertAll(session => (Session: session, Uses: UsesOf(programmes, session.ExamId))).FindAll(each => each.Uses.Count > 0);
        if (sat.Count == 0)
        {
            return [];
        }

        var ids = sat.ConvertAll(each => each.Session.Id);
        var reports = await db.ScoreReports.AsNoTracking().Where(r => ids.Contains(r.SessionId) && r.Json != null).ToListAsync();
        var latest = reports.GroupBy(report => report.SessionId).ToDictionary(group => group.Key, group => group.MaxBy(report => report.Version)!.Json!);
        return
        [
            .. sat.SelectMany(each => each.Uses.Select(use => new ExamAttempt(
                use.Credential, use.Examination, Instant.FromDateTimeOffset(each.Session.StartedAt), Result(each.Session.State, latest.GetValueOrDefault(each.Session.Id))))),
        ];
    }

    /// <summary>For what an examination of the bank is sat, by the data of the programmes.</summary>
    private static List<(CredentialId Credential, string Examination)> UsesOf(ProgrammeSet programmes, string exam) =>
    [
        .. programmes.Programmes.SelectMany(programme => programme.Versions).SelectMany(version => version.Routes)
            .Where(route => route.Outcome.Examination?.Exam == exam)
            .Select(route => (route.Credential, route.Outcome.Examination!.Id))
            .Distinct(),
    ];

    private static AttemptResult Result(SessionState state, string? report) => state switch
    {
        SessionState.Voided => AttemptResult.Voided,
        SessionState.Released when report is not null => JsonSerializer.Deserialize<Decided>(report, RecordsJson.Options)!.Result == ScoreResult.Passed
            ? AttemptResult.Passed
            : AttemptResult.Failed,
        _ => AttemptResult.Open,
    };

    /// <summary>What of a score report matters here.</summary>
    private sealed record Decided(ScoreResult Result);
}
