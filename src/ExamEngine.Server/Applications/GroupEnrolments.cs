using ExamEngine.Certification;
using ExamEngine.Certification.Applications;
using ExamEngine.Server.Access;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Applications;

/// <summary>
/// Applies for a whole group from a CSV file: an e-mail address in each row, a voucher's code where there is one, and a name where an account has to be made, whose holder is invited to set a
/// password. All rows are checked, and either all of them become applications or none does.
/// </summary>
internal sealed class GroupEnrolments(
    IDbContextFactory<ExamContext> contexts, CandidateApplications applications, ApplicationCommands commands, ApplicationRules rules, Vouchers vouchers, TimeProvider clock)
{
    private const int MostRows = 200;

    /// <summary>Checks a file, and enrols the group when that is asked for and every row is in order.</summary>
    public async Task<(EnrolmentReport? Report, Refusal? Refusal)> RunAsync(GroupEnrolment wanted, ApplicationActor me)
    {
        if (wanted.CommandId == Guid.Empty)
        {
            return (null, ApplicationCommands.NoNumber);
        }

        var rows = EnrolmentFile.Read(wanted.Csv ?? "");
        var fewest = rules.FewestInGroup(new CredentialId(wanted.Credential ?? ""), clock.GetUtcNow());
        if (rows.Count < fewest || rows.Count > MostRows)
        {
            return (null, new Refusal("csv", $"A group has from {fewest} to {MostRows} people, one in each row: an e-mail address and, after commas, the code of a voucher if there is one, and the name of whoever has no account yet. This file has {rows.Count}."));
        }

        try
        {
            return (await EnrolAsync(wanted, rows, me), null);
        }
        catch (DbUpdateException)
        {
            // An account for the same address was made meanwhile.
            return (null, new Refusal("again", "Somebody else has enrolled one of these people at the same moment. Check the rows again."));
        }
    }

    private async Task<EnrolmentReport> EnrolAsync(GroupEnrolment wanted, IReadOnlyList<EnrolmentLine> rows, ApplicationActor me)
    {
        await using var db = await contexts.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (!await commands.NoteAsync(db, wanted.CommandId, wanted.CommandId))
        {
            return new EnrolmentReport(IsEnrolled: true, [.. rows.Select(row => new EnrolmentRow(row.Line, row.Email, null, IsInvited: false))]);
        }

        var report = new List<EnrolmentRow>(rows.Count);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in rows)
        {
            var (problem, isInvited) = seen.Add(row.Email) ? await EnrolAsync(db, wanted, row, me) : ("This address stands in the file twice.", false);
            report.Add(new EnrolmentRow(row.Line, row.Email, problem, isInvited));
        }

        var isEnrolled = wanted.Apply && report.TrueForAll(row => row.Problem is null);
        if (isEnrolled)
        {
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        }

        return new EnrolmentReport(isEnrolled, report);
    }

    /// <summary>Makes one application in the transaction of the group, and an account before it where there is none.</summary>
    /// <returns>Why not, or null; and whether an account was made.</returns>
    private async Task<(string? Problem, bool IsInvited)> EnrolAsync(ExamContext db, GroupEnrolment wanted, EnrolmentLine row, ApplicationActor me)
    {
        var now = ApplicationCommands.Now(clock);
        var normal = row.Email.ToUpperInvariant();
        var account = await db.Users.Where(u => u.NormalizedEmail == normal || u.NormalizedUserName == normal).Select(u => (Guid?)u.Id).FirstOrDefaultAsync();
        if (account is { } known)
        {
            return await db.UserRoles.AnyAsync(member => member.UserId == known && db.Roles.Any(role => role.Id == member.RoleId && role.Name == Roles.Candidate))
                ? (await ApplyAsync(db, wanted, row, known, me, now), false)
                : ("The account with this address is not a candidate’s.", false);
        }

        if (row.Name.Length == 0)
        {
            return ("No candidate has an account with this address. Put the person’s name into the third column, and one is made, with an invitation by e-mail.", false);
        }

        if (Invitations.WhyNot(row.Email, row.Name) is { } wrong)
        {
            return (wrong, false);
        }

        var made = await Invitations.InviteAsync(db, row.Email, row.Name, rules.TitleOf(new CredentialId(wanted.Credential ?? "")), now);
        return (await ApplyAsync(db, wanted, row, made, me, now), true);
    }

    private async Task<string?> ApplyAsync(ExamContext db, GroupEnrolment wanted, EnrolmentLine row, Guid candidate, ApplicationActor me, DateTimeOffset now)
    {
        var (drafted, refusal) = await applications.DraftAsync(db, Guid.CreateVersion7(now), candidate, new CredentialId(wanted.Credential ?? ""), wanted.Route ?? "", [], me, now);
        if (drafted is null)
        {
            return refusal!.Message;
        }

        var submitted = await applications.SubmitAsync(db, drafted.Application, me, now);
        if (submitted.Refusal is { } closed)
        {
            return closed.Message;
        }

        drafted = drafted.With(submitted.Events);
        if (row.Voucher.Length > 0)
        {
            var redeemed = await vouchers.RedeemAsync(db, drafted.Application, row.Voucher, me, now);
            if (redeemed.Refusal is { } unpaid)
            {
                return unpaid.Message;
            }

            drafted = drafted.With(redeemed.Events);
        }

        ApplicationStore.Begin(db, drafted.Application, drafted.Programme, drafted.Events);
        return null;
    }
}
