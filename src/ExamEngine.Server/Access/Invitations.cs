using ExamEngine.Server.Outbox;
using ExamEngine.Server.Records;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Access;

/// <summary>Accounts that are made for people who were enrolled, and the invitations by which they set a password of their own. Until then nobody can sign in to such an account.</summary>
internal sealed class Invitations(IDbContextFactory<ExamContext> contexts, InvitationLinks links, TimeProvider clock)
{
    /// <summary>The longest name.</summary>
    public const int LongestName = 200;

    private const int LongestAddress = 254;

    /// <summary>Why no account can be made; null when one can.</summary>
    /// <param name="email">The address.</param>
    /// <param name="name">The person's name.</param>
    public static string? WhyNot(string email, string name) =>
        email.Length > LongestAddress || !System.Net.Mail.MailAddress.TryCreate(email, out var parsed) || parsed.Address != email ? "This is not an e-mail address."
        : name.Length is 0 or > LongestName || name.Any(char.IsControl) ? $"Give the person’s name, in up to {LongestName} characters."
        : null;

    /// <summary>Makes a candidate's account without a password, and writes the invitation, both in the caller's transaction.</summary>
    /// <param name="db">The database.</param>
    /// <param name="email">The address; nobody has an account with it.</param>
    /// <param name="name">The person's name.</param>
    /// <param name="why">What the person is invited for, to stand after “You are enrolled for”.</param>
    /// <param name="now">When.</param>
    /// <returns>The account.</returns>
    public static async Task<Guid> InviteAsync(ExamContext db, string email, string name, string why, DateTimeOffset now)
    {
        var account = new Account
        {
            Id = Guid.CreateVersion7(now),
            DisplayName = name,
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            SecurityStamp = Guid.NewGuid().ToString("n"),
            LockoutEnabled = true,
        };
        db.Users.Add(account);
        db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = account.Id, RoleId = await db.Roles.Where(role => role.Name == Roles.Candidate).Select(role => role.Id).SingleAsync() });
        await db.SaveChangesAsync();
        await WriteAsync(db, account.Id, $"You are enrolled for {why}, and an account was made for you under this address. Set a password of your own to see your application and to go on with it.", now);
        return account.Id;
    }

    /// <summary>The path of the link to send; null when the account has a password already.</summary>
    public async Task<string?> PathAsync(Guid account, DateTimeOffset written)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var found = await db.Users.Where(u => u.Id == account && u.PasswordHash == null).Select(u => u.SecurityStamp).SingleOrDefaultAsync();
        return found is null ? null : links.Path(account, found, written + InvitationLinks.Lasts);
    }

    /// <summary>Whom a link is for, and whether it still works.</summary>
    /// <param name="token">The sealed part of the link.</param>
    /// <returns>The account and what it is called; null when the link is wrong, or the account has a password already.</returns>
    public async Task<(Guid Account, string Name, string Email, bool HasEnded)?> FindAsync(string? token)
    {
        if (links.Read(token) is not var (account, until, stamp))
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync();
        return await db.Users.Where(u => u.Id == account && u.PasswordHash == null && u.SecurityStamp == stamp).Select(u => new { u.DisplayName, u.Email }).SingleOrDefaultAsync() is { } person
            ? (account, person.DisplayName, person.Email ?? "", clock.GetUtcNow() >= until)
            : null;
    }

    /// <summary>Sets the password. Of two who ask at once one is let in.</summary>
    /// <param name="accounts">The accounts.</param>
    /// <param name="token">The sealed part of the link.</param>
    /// <param name="password">As typed.</param>
    /// <returns>What is wrong, in sentences; null when it is set.</returns>
    public async Task<string?> SetAsync(UserManager<Account> accounts, string? token, string password)
    {
        if (await FindAsync(token) is not { HasEnded: false } found || await accounts.FindByIdAsync(found.Account.ToString()) is not { } account)
        {
            return "This link does not work any more.";
        }

        // Whoever has the link reads the mail of the address.
        account.EmailConfirmed = true;
        var result = await accounts.AddPasswordAsync(account, password);
        return result.Succeeded ? null
            : result.Errors.Any(static error => error.Code == nameof(IdentityErrorDescriber.ConcurrencyFailure)) ? "It was set by another click at the same moment."
            : string.Join(" ", result.Errors.Select(static error => error.Description));
    }

    /// <summary>Writes another invitation to whoever has a link that has ended; one a day.</summary>
    /// <param name="token">The sealed part of the link.</param>
    public async Task AgainAsync(string? token)
    {
        if (await FindAsync(token) is { HasEnded: true } found)
        {
            await using var db = await contexts.CreateDbContextAsync();
            await WriteAsync(db, found.Account, "You asked for another link, because the last one had ended. Set a password of your own to see your application and to go on with it.", clock.GetUtcNow());
        }
    }

    private static Task<bool> WriteAsync(ExamContext db, Guid account, string text, DateTimeOffset now) => MessageOutbox.AddAsync(
        db,
        new NewMessage(
            FormattableString.Invariant($"invitation/{account:n}/{now.UtcDateTime:yyyyMMdd}"), account, MessageKind.Invitation, "Your account: set a password",
            FormattableString.Invariant($"{text} The link works once, and for {InvitationLinks.Lasts.Days} days."), "/sign-in") { TooLateAt = now + InvitationLinks.Lasts },
        now);
}
