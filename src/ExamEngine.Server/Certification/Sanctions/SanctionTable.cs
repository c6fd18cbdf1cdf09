using ExamEngine.Certification;
using ExamEngine.Certification.Facts;
using ExamEngine.Server.Records;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Certification.Sanctions;

/// <summary>Sanctions as facts.</summary>
internal static class SanctionTable
{
    /// <summary>The sanctions of a candidate, the latest first.</summary>
    public static async Task<IReadOnlyList<SanctionRow>> OfCandidateAsync(ExamContext db, Guid candidate) =>
        await db.Sanctions.AsNoTracking().Where(s => s.CandidateId == candidate).OrderByDescending(s => s.At).ToListAsync();

    /// <summary>The days a sanction bars; null when it was lifted before its first one.</summary>
    public static Sanction? Fact(SanctionRow row)
    {
        var (from, until) = (LocalDateJson.Date(row.From)!.Value, LocalDateJson.Date(row.Until));
        if (LocalDateJson.Date(row.LiftedOn)?.PlusDays(-1) is { } last && !(until < last))
        {
            until = last;
        }

        return until < from ? null : new Sanction(row.Body, from, until);
    }
}
