using System.Text.Json;
using ExamEngine.Scoring;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Reporting;

/// <summary>Reads score reports.</summary>
internal sealed class Reports(IDbContextFactory<ExamContext> contexts, SessionFactsCache facts)
{
    /// <summary>The newest released report of a candidate's own session.</summary>
    /// <returns>Null when the session is not the candidate's or nothing is released.</returns>
    public async Task<IssuedReport?> ForCandidateAsync(SessionId id, Guid candidate)
    {
        if (await facts.FindAsync(id) is not { } known || known.CandidateId != candidate)
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync();
        var row = await (
            from session in db.Sessions
            join report in db.ScoreReports on session.Id equals report.SessionId
            where session.Id == id.Value && session.State == SessionState.Released && report.Json != null
            orderby report.Version descending
            select new { report.Json, report.Version, report.IssuedAt, session.StartedAt, session.EndedAt }).AsNoTracking().FirstOrDefaultAsync();
        return row is null
            ? null
            : new IssuedReport(
                id.Value,
                known.CandidateName,
                FormCode(known),
                row.Version,
                row.IssuedAt.ToUnixTimeMilliseconds(),
                row.StartedAt?.ToUnixTimeMilliseconds(),
                row.EndedAt?.ToUnixTimeMilliseconds(),
                known.Accommodations,
                JsonSerializer.Deserialize<ScoreReport>(row.Json!, RecordsJson.Options)!);
    }

    /// <summary>A short name for the form, so that two reports can be told apart: it changes with the items drawn.</summary>
    private static string FormCode(SessionFacts known) => known.Form.Seed.ToString("X16", System.Globalization.CultureInfo.InvariantCulture)[..6];
}
