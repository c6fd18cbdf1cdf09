using System.Net;
using Microsoft.AspNetCore.Identity;

namespace ExamEngine.Server.Access;

/// <summary>Decides a sign-in by e-mail address and password.</summary>
public sealed class PasswordSignIn
{
    /// <summary>What a refused person reads: the same for an unknown account, a wrong password and a locked account, so that it tells a stranger nothing.</summary>
    public const string Refused =
        "That e-mail address and password do not match an account that can sign in. After 10 wrong tries an account is locked for a while.";

    /// <summary>What an address reads that guessed too often.</summary>
    public const string Slowed = "There were too many wrong passwords from this network. Wait a minute and try again.";

    private static readonly Account Nobody = new() { DisplayName = "" };

    // A real hash of nothing anybody knows: an unknown account costs the same time as a wrong password.
    private static readonly Lazy<string> NobodysHash = new(static () =>
        new PasswordHasher<Account>().HashPassword(Nobody, Guid.NewGuid().ToString()));

    private readonly SignInManager<Account> _signIn;
    private readonly WrongPasswords _wrong;
    private readonly ILogger<PasswordSignIn> _log;

    internal PasswordSignIn(SignInManager<Account> signIn, WrongPasswords wrong, ILogger<PasswordSignIn> log) => (_signIn, _wrong, _log) = (signIn, wrong, log);

    /// <summary>Signs in, or says why not.</summary>
    /// <param name="email">As typed.</param>
    /// <param name="password">As typed.</param>
    /// <param name="address">Where from.</param>
    /// <returns>Null when signed in, else the sentence to show.</returns>
    public async Task<string?> TryAsync(string email, string password, IPAddress? address)
    {
        if (!_wrong.MayTry(address))
        {
            _log.TooManyWrongPasswords(address?.ToString() ?? "unknown");
            return Slowed;
        }

        var account = await _signIn.UserManager.FindByNameAsync(email.Trim());
        if (account is null)
        {
            _signIn.UserManager.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash.Value, password);
            return Refuse(null, address, "unknown");
        }

        var result = await _signIn.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true);
        if (!result.Succeeded)
        {
            return Refuse(account.Id, address, result.IsLockedOut ? "locked" : "wrong password");
        }

        _log.SignedIn(account.Id);
        return null;
    }

    private string Refuse(Guid? account, IPAddress? address, string reason)
    {
        _wrong.Count(address);
        _log.SignInRefused(account, reason);
        return Refused;
    }
}
