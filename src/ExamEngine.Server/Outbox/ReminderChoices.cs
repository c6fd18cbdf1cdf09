using System.Text.RegularExpressions;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Outbox;

/// <summary>How candidates want to be reminded. Messages that are necessary are not asked about.</summary>
internal sealed partial class ReminderChoices(IDbContextFactory<ExamContext> contexts, MessageSettings settings, TimeProvider clock)
{
    /// <summary>What a candidate has chosen.</summary>
    public async Task<ReminderChoice> FindAsync(Guid candidate)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var row = await OfAsync(db, candidate);
        return new ReminderChoice(row.ByEmail, row.ByText, row.Phone, settings.HasText);
    }

    /// <summary>What a candidate has chosen; by e-mail when nothing was.</summary>
    public static async Task<ReminderChoiceRow> OfAsync(ExamContext db, Guid candidate) =>
        await db.ReminderChoices.AsNoTracking().SingleOrDefaultAsync(c => c.CandidateId == candidate) ?? new ReminderChoiceRow { CandidateId = candidate, ByEmail = true };

    /// <summary>Chooses.</summary>
    /// <returns>Why not; null when it is done.</returns>
    public async Task<Refusal?> ChooseAsync(Guid candidate, NewReminderChoice wanted)
    {
        var phone = Blanks().Replace(wanted.Phone ?? "", "");
        if (phone.Length > 0 && !Number().IsMatch(phone))
        {
            return new Refusal("phone", "Give the number with a plus sign and the country’s code, such as +44 7700 900123.");
        }

        if (wanted.ByText && !settings.HasText)
        {
            return new Refusal("byText", "Text messages are not sent here. Choose e-mail.");
        }

        if (wanted.ByText && phone.Length == 0)
        {
            return new Refusal("phone", "Give the number that text messages are sent to.");
        }

        await StoreAsync(new ReminderChoiceRow { CandidateId = candidate, ByEmail = wanted.ByEmail, ByText = wanted.ByText, Phone = phone.Length > 0 ? phone : null });
        return null;
    }

    /// <summary>Stops reminders by one way; asked for twice, it stays so.</summary>
    public async Task StopAsync(Guid candidate, MessageChannel channel)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var row = await OfAsync(db, candidate);
        await StoreAsync(new ReminderChoiceRow
        {
            CandidateId = candidate, ByEmail = row.ByEmail && channel != MessageChannel.Email, ByText = row.ByText && channel != MessageChannel.Text, Phone = row.Phone,
        });
    }

    private async Task StoreAsync(ReminderChoiceRow row)
    {
        await using var db = await contexts.CreateDbContextAsync();
        await db.Database.ExecuteSqlRawAsync(
            """
            INSERT INTO "ReminderChoices" ("CandidateId", "ByEmail", "ByText", "Phone", "ChangedAt") VALUES ({0}, {1}, {2}, NULLIF({3}, ''), {4})
            ON CONFLICT ("CandidateId") DO UPDATE SET "ByEmail" = excluded."ByEmail", "ByText" = excluded."ByText", "Phone" = excluded."Phone", "ChangedAt" = excluded."ChangedAt"
            """,
            row.CandidateId,
            row.ByEmail,
            row.ByText,
            row.Phone ?? "",
            clock.GetUtcNow().ToUnixTimeMilliseconds());
    }

    [GeneratedRegex(@"[\s().\-/]", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();

    // E.164: a country's code, which does not begin with 0, and at most 15 digits in all.
    [GeneratedRegex(@"^\+[1-9][0-9]{6,14}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
