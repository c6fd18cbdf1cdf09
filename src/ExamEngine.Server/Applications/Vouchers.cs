using System.Security.Cryptography;
using ExamEngine.Certification;
using ExamEngine.Certification.Applications;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Applications;

/// <summary>Issues vouchers, redeems each once, and revokes what was not redeemed.</summary>
internal sealed class Vouchers(IDbContextFactory<ExamContext> contexts, ApplicationCommands commands, ApplicationRules rules, TimeProvider clock)
{
    private const int MostAtOnce = 500;
    private const int Drawn = 12;

    // Without 0, O, 1, I and L, which people misread: 31 letters, so that 12 of them are 59 bits and cannot be guessed.
    private const string Letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static readonly string[] Issuers = ["body", "training-provider"];

    /// <summary>Lets a voucher stand for the fee of an application. The voucher is marked in the transaction of the application: of many who ask at once, one gets it.</summary>
    public Task<OpResult> RedeemAsync(Guid id, Guid candidate, VoucherEntry entry, ApplicationActor actor) =>
        commands.RunAsync(id, entry.CommandId, async (db, application, now) =>
            application.Applicant != candidate ? new ApplicationOutcome([], new Refusal("application", ApplicationCommands.Absent.Message!))
            : await RedeemAsync(db, application, entry.Code, actor, now));

    /// <summary>The same within a transaction that is under way.</summary>
    public async Task<ApplicationOutcome> RedeemAsync(ExamContext db, CertificationApplication application, string? typed, ApplicationActor actor, DateTimeOffset now)
    {
        var code = Normal(typed);
        if (code.Length == 0 || await db.Vouchers.AsNoTracking().SingleOrDefaultAsync(v => v.Code == code) is not { } voucher)
        {
            return ApplicationOutcome.Refuse("code", "There is no voucher with this code. It has twelve letters and digits; check it letter by letter.");
        }

        // Who may not use it is told nothing of it but that.
        if (WhyNot(voucher, application, rules.Today(application.Credential, now)) is { } why)
        {
            return ApplicationOutcome.Refuse("code", why);
        }

        var outcome = application.Redeem(now, actor, code, voucher.Issuer);
        if (outcome.Refusal is null)
        {
            var won = await db.Vouchers.Where(v => v.Code == code && v.RedeemedAt == null && v.RevokedAt == null).ExecuteUpdateAsync(set => set
                .SetProperty(v => v.RedeemedAt, now)
                .SetProperty(v => v.ApplicationId, application.Id.Value));
            return won == 1 ? outcome : ApplicationOutcome.Refuse("code", "This voucher was redeemed already.");
        }

        return outcome;
    }

    /// <summary>Withdraws an application within a transaction that is under way. A voucher that is given back can be redeemed again from the end of that transaction.</summary>
    public static async Task<ApplicationOutcome> WithdrawAsync(ExamContext db, CertificationApplication application, ApplicationActor actor, DateTimeOffset now)
    {
        var code = application.Fees.Voucher;
        var last = code is null ? null : await db.Vouchers.Where(v => v.Code == code).Select(v => v.Expires).SingleOrDefaultAsync();
        var outcome = application.Withdraw(now, actor, Days.Read(last));
        if (outcome.Events.OfType<VoucherReturned>().Any())
        {
            await db.Vouchers.Where(v => v.Code == code && v.ApplicationId == application.Id.Value).ExecuteUpdateAsync(set => set
                .SetProperty(v => v.RedeemedAt, (DateTimeOffset?)null)
                .SetProperty(v => v.ApplicationId, (Guid?)null));
        }

        return outcome;
    }

    /// <summary>Issues a batch. Asked for twice under one number, it is issued once.</summary>
    public async Task<(VoucherBatch? Batch, Refusal? Refusal)> IssueAsync(NewVouchers wanted)
    {
        if (Check(wanted) is { } refusal)
        {
            return (null, refusal);
        }

        await using var db = await contexts.CreateDbContextAsync();
        if (await BatchAsync(db, wanted.CommandId) is { } issued)
        {
            return (issued, null);
        }

        var now = ApplicationCommands.Now(clock);
        db.ApplicationOperations.Add(new ApplicationOperationRow { Id = wanted.CommandId, ApplicationId = wanted.CommandId, At = now });
        db.Vouchers.AddRange(Enumerable.Range(0, wanted.Count).Select(_ => new VoucherRow
        {
            Code = RandomNumberGenerator.GetString(Letters, Drawn),
            BatchId = wanted.CommandId,
            Credential = wanted.Credential!,
            Fee = wanted.Fee!,
            Issuer = wanted.Issuer!,
            Holder = wanted.Holder!.Trim(),
            Expires = wanted.Expires,
            IssuedAt = now,
        }));
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException)
        {
            // The same was asked for at the same moment.
            await using var again = await contexts.CreateDbContextAsync();
            return await BatchAsync(again, wanted.CommandId) is { } other ? (other, null) : (null, new Refusal("again", "The vouchers could not be issued. Try again."));
        }

        return (await BatchAsync(db, wanted.CommandId), null);
    }

    /// <summary>All vouchers, the newest batch first.</summary>
    public async Task<IReadOnlyList<VoucherView>> ListAsync(Guid? batch = null)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var rows = await db.Vouchers.AsNoTracking().Where(v => batch == null || v.BatchId == batch)
            .OrderByDescending(v => v.IssuedAt).ThenBy(v => v.Code).Take(5000).ToListAsync();
        var now = clock.GetUtcNow();
        return rows.ConvertAll(row => View(row, rules.Today(new CredentialId(row.Credential), now)));
    }

    /// <summary>Revokes one voucher, or what is left of a batch.</summary>
    public async Task<OpResult> RevokeAsync(VoucherRevocation revocation)
    {
        var code = Normal(revocation.Code);
        if ((code.Length == 0) == (revocation.BatchId is null))
        {
            return OpResult.Refused("code", "Name either a voucher or a batch.");
        }

        await using var db = await contexts.CreateDbContextAsync();
        var now = ApplicationCommands.Now(clock);
        var revoked = await db.Vouchers
            .Where(v => (code.Length > 0 ? v.Code == code : v.BatchId == revocation.BatchId) && v.RedeemedAt == null && v.RevokedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(v => v.RevokedAt, now));
        return revoked > 0 ? OpResult.Done : OpResult.Refused("code", "Nothing is left to revoke here: what was redeemed stays redeemed.");
    }

    /// <summary>A code as it is read and typed: in groups of four.</summary>
    public static string Shown(string code) => string.Join('-', code.Chunk(4).Select(part => new string(part)));

    private static string Normal(string? typed) => typed is { Length: <= 64 } ? string.Concat(typed.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant() : "";

    private static string? WhyNot(VoucherRow voucher, CertificationApplication application, DateOnly today) =>
        voucher.RevokedAt is not null ? "This voucher was revoked. Ask whoever gave it to you."
        : voucher.RedeemedAt is not null ? "This voucher was redeemed already."
        : voucher.Expires is { } last && string.CompareOrdinal(Days.Text(today), last) > 0 ? $"This voucher could be redeemed until {ApplicationWords.Day(Days.Read(last)!.Value)}."
        : voucher.Credential != application.Credential.Value || voucher.Fee != application.Terms?.Fee?.Fee ? "This voucher is for another credential or another fee."
        : null;

    private Refusal? Check(NewVouchers wanted)
    {
        if (wanted.Credential is not { } credential || rules.Awarding(new CredentialId(credential)) is not { } programme)
        {
            return new Refusal("credential", "Choose a credential.");
        }

        var fees = programme.Versions.SelectMany(version => version.Fees.Fees).Select(fee => fee.Id);
        return wanted switch
        {
            _ when wanted.CommandId == Guid.Empty => ApplicationCommands.NoNumber,
            _ when wanted.Fee is null || !fees.Contains(wanted.Fee) => new Refusal("fee", "Choose one of the programme’s fees."),
            _ when wanted.Issuer is null || !Issuers.Contains(wanted.Issuer) => new Refusal("issuer", "Say who issues it: the body, or a training provider."),
            _ when wanted.Holder?.Trim() is not { Length: > 0 and <= ApplicationTables.TextLength } => new Refusal("holder", "Say whom the vouchers are for, in up to 200 characters."),
            _ when wanted.Count is < 1 or > MostAtOnce => new Refusal("count", $"From 1 to {MostAtOnce} vouchers can be issued at once."),
            _ when wanted.Expires is not null && (Days.Read(wanted.Expires) is not { } day || day < rules.Today(new CredentialId(credential), clock.GetUtcNow())) => new Refusal("expires", "Give a day from today on, or none."),
            _ => null,
        };
    }

    private static async Task<VoucherBatch?> BatchAsync(ExamContext db, Guid batch)
    {
        var codes = await db.Vouchers.Where(v => v.BatchId == batch).OrderBy(v => v.Code).Select(v => v.Code).ToListAsync();
        return codes.Count > 0 ? new VoucherBatch(batch, codes.ConvertAll(Shown)) : null;
    }

    private static VoucherView View(VoucherRow row, DateOnly today) => new(
        Shown(row.Code), row.BatchId, row.Credential, row.Fee, row.Issuer, row.Holder, row.Expires, row.IssuedAt.ToUnixTimeMilliseconds(), row.RedeemedAt?.ToUnixTimeMilliseconds(), row.ApplicationId,
        row.RevokedAt is not null ? VoucherState.Revoked
        : row.RedeemedAt is not null ? VoucherState.Redeemed
        : row.Expires is { } last && string.CompareOrdinal(Days.Text(today), last) > 0 ? VoucherState.Expired
        : VoucherState.Open);
}
