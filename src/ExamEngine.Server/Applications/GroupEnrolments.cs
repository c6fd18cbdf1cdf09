using ExamEngine.Certification;
using ExamEngine.Certification.Applications;
using ExamEngine.Server.Access;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Applications;

/// <summary>
/// Applies for a whole group from a CSV file: an e-mail address in each row, and a voucher's code where there is one. All rows are checked, and either all of them become applications
/// or none does.
/// </summary>
internal sealed class GroupEnrolments(
    IDbContextFactory<ExamContext> contexts, CandidateApplications applications, ApplicationCommands commands, Vouchers vouchers, TimeProvider clock)
{
    private const int FewestRows = 5;
    private const int MostRows = 200;

    /// <summary>Checks a file, and enrols the group when that is asked for and every row is in order.</summary>
    public async Task<(EnrolmentReport? Report, Refusal? Refusal)> RunAsync(GroupEnrolment wanted, ApplicationActor me)
    {
        if (wanted.CommandId == Guid.Empty)
        {
            return (null, ApplicationCommands.NoNumber);
        }

        var rows = EnrolmentFile.Read(wanted.Csv ?? "");
        if (rows.Count is < FewestRows or > MostRows)
        {
            return (null, new Refusal("csv", $"A group has from {FewestRows} to {MostRows} people, one in each row: an e-mail address and, after a comma, the code of a voucher if there is one. This file has {rows.Count}."));
        }

        await using var db = await contexts.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (!await commands.NoteAsync(db, wanted.CommandId, wanted.CommandId))
        {
            return (new EnrolmentReport(IsEnrolled: true, [.. rows.Select(row => new EnrolmentRow(row.Line, row.Email, null))]), null);
        }

        var report = new List<EnrolmentRow>(rows.Count);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in rows)
        {
            var problem = seen.Add(row.Email) ? await EnrolAsync(db, wanted, row, me) : "This address stands in the file twice.";
            report.Add(new EnrolmentRow(row.Line, row.Email, problem));
        }

        var isEnrolled = wanted.Apply && report.TrueForAll(row => row.Problem is null);
        if (isEnrolled)
        {
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        }

        return (new EnrolmentReport(isEnrolled, report), null);
    }

    /// <summary>Makes one application in the transaction of the group.</summary>
    /// <returns>Why not, or null.</returns>
    private async Task<string?> EnrolAsync(ExamContext db, GroupEnrolment wanted, EnrolmentLine row, ApplicationActor me)
    {
        var normal = row.Email.ToUpperInvariant();
        var candidate = await (
            from account in db.Users
            join member in db.UserRoles on account.Id equals member.UserId
            join role in db.Roles on member.RoleId equals role.Id
            where account.NormalizedEmail == normal && role.Name == Roles.Candidate
            select (Guid?)account.Id).SingleOrDefaultAsync();
        if (candidate is not { } known)
        {
            return "No candidate has an account with this address.";
        }

        var now = ApplicationCommands.Now(clock);
        var (drafted, refusal) = await applications.DraftAsync(db, Guid.CreateVersion7(now), known, new CredentialId(wanted.Credential ?? ""), wanted.Route ?? "", [], me, now);
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
