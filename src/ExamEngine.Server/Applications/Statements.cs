using ExamEngine.Certification.Applications;
using ExamEngine.Certification.Facts;
using ExamEngine.Server.Certification;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Records;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Applications;

/// <summary>What candidates state about work, training and age, and what reviewers have seen evidence of.</summary>
internal sealed class Statements(IDbContextFactory<ExamContext> contexts, ProgrammesInForce programmes, TimeProvider clock)
{
    private const int MostStatements = 100;

    /// <summary>A candidate's statements, the newest first.</summary>
    public static async Task<IReadOnlyList<StatementView>> OfAsync(ExamContext db, Guid candidate) =>
        [.. (await RowsAsync(db, candidate)).OrderByDescending(row => row.From, StringComparer.Ordinal).Select(View)];

    /// <summary>The same as facts that rules are asked about.</summary>
    public static async Task<(BirthDate? Born, IReadOnlyList<WorkPeriod> Work, IReadOnlyList<TrainingRecord> Training)> FactsAsync(ExamContext db, Guid candidate)
    {
        var rows = await RowsAsync(db, candidate);
        var born = rows.Where(row => row.Kind == StatementKind.Birth).OrderBy(row => row.VerifiedAt is null).ThenByDescending(row => row.MadeAt).FirstOrDefault();
        return (
            born is null ? null : new BirthDate(Days.Local(born.From), born.VerifiedAt is not null),
            [.. rows.Where(row => row.Kind == StatementKind.Work).Select(row => new WorkPeriod(row.What.Split(','), Days.Local(row.From), row.Until is null ? null : Days.Local(row.Until), row.VerifiedAt is not null))],
            [.. rows.Where(row => row.Kind == StatementKind.Training).Select(row => new TrainingRecord(row.What, row.Amount, Days.Local(row.From), row.VerifiedAt is not null))]);
    }

    /// <summary>A candidate's own statements.</summary>
    public async Task<IReadOnlyList<StatementView>> ListAsync(Guid candidate)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await OfAsync(db, candidate);
    }

    /// <summary>Takes a statement. Said twice under one number, it is taken once.</summary>
    public async Task<OpResult> AddAsync(Guid candidate, NewStatement wanted)
    {
        if (wanted.CommandId == Guid.Empty)
        {
            return OpResult.Of(ApplicationCommands.NoNumber);
        }

        var what = string.Join(',', (wanted.What ?? []).OfType<string>().Select(word => word.Trim()).Where(word => word.Length > 0).Distinct(StringComparer.Ordinal));
        return Check(wanted, what, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(1)) ?? await KeepAsync(candidate, wanted, what);
    }

    /// <summary>Takes a statement back that nobody has verified.</summary>
    public async Task<OpResult> RemoveAsync(Guid candidate, Guid id)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var gone = await db.Statements.Where(s => s.Id == id && s.CandidateId == candidate && s.VerifiedAt == null).ExecuteDeleteAsync();
        return gone == 1 ? OpResult.Done : OpResult.Refused("statement", "There is no such statement of yours, or it was verified and stays.");
    }

    /// <summary>Notes that evidence was seen, or that it was not after all.</summary>
    public async Task<OpResult> VerifyAsync(Guid id, bool isVerified, Guid me, string name)
    {
        await using var db = await contexts.CreateDbContextAsync();
        DateTimeOffset? at = isVerified ? ApplicationCommands.Now(clock) : null;
        var changed = await db.Statements.Where(s => s.Id == id && s.CandidateId != me).ExecuteUpdateAsync(set => set
            .SetProperty(s => s.VerifiedAt, at)
            .SetProperty(s => s.VerifiedBy, isVerified ? name : null));
        return changed == 1 ? OpResult.Done : OpResult.Refused("statement", "There is no such statement, or it is your own.");
    }

    /// <summary>What is wrong with a statement; null when nothing is.</summary>
    private OpResult? Check(NewStatement wanted, string what, DateOnly last)
    {
        var isKnown = what.Length is > 0 and <= ApplicationTables.TextLength && what.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or ',');
        return wanted switch
        {
            _ when !Enum.IsDefined(wanted.Kind) => OpResult.Refused("kind", "Say what the statement is about."),
            _ when !(Days.Read(wanted.From) <= last) => OpResult.Refused("from", "Give the day, or the first day of the work; it cannot be in the future."),
            _ when wanted.Until is not null && !(Days.Read(wanted.Until) >= Days.Read(wanted.From)) => OpResult.Refused("until", "Give the last day, on or after the first one; or none while it goes on."),
            _ when wanted.Kind != StatementKind.Birth && !isKnown => OpResult.Refused("what", "Choose what kind of work or training it was."),
            _ when wanted.Kind == StatementKind.Training && what.Split(',').Any(kind => FactKinds.IsLogged(programmes.Programmes, kind)) => OpResult.Refused("what", "Continuing education is logged under “My activities”, with its provider and its evidence."),
            _ when wanted.Kind == StatementKind.Training && wanted.Amount is not (> 0 and <= 10_000) => OpResult.Refused("amount", "Give the hours or units, above 0."),
            _ when wanted.Where is { Length: > ApplicationTables.TextLength } => OpResult.Refused("where", "Say where in up to 200 characters."),
            _ => null,
        };
    }

    private async Task<OpResult> KeepAsync(Guid candidate, NewStatement wanted, string what)
    {
        await using var db = await contexts.CreateDbContextAsync();
        if (await db.Statements.AnyAsync(s => s.Id == wanted.CommandId))
        {
            return OpResult.Done;
        }

        if (await db.Statements.CountAsync(s => s.CandidateId == candidate) >= MostStatements)
        {
            return OpResult.Refused("most", $"You have made {MostStatements} statements, which is the most there can be.");
        }

        db.Statements.Add(new StatementRow
        {
            Id = wanted.CommandId,
            CandidateId = candidate,
            Kind = wanted.Kind,
            What = wanted.Kind == StatementKind.Birth ? "" : what,
            Amount = wanted.Kind == StatementKind.Training ? decimal.Round(wanted.Amount, 2) : 0,
            From = wanted.From!,
            Until = wanted.Kind == StatementKind.Work ? wanted.Until : null,
            Where = wanted.Where?.Trim() ?? "",
            MadeAt = ApplicationCommands.Now(clock),
        });
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException)
        {
            // The same was asked for at this moment: it is there.
        }

        return OpResult.Done;
    }

    private static Task<List<StatementRow>> RowsAsync(ExamContext db, Guid candidate) => db.Statements.AsNoTracking().Where(s => s.CandidateId == candidate).ToListAsync();

    private static StatementView View(StatementRow row) => new(row.Id, row.Kind, row.What, row.Amount, row.From, row.Until, row.Where, row.VerifiedAt is not null);
}
