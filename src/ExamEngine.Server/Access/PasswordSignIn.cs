using System.Net;
using ExamEngine.Server.Scheduling;
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
    private readonly ExpectedNow _expected;
    private readonly ILogger<PasswordSignIn> _log;

    internal PasswordSignIn(SignInManager<Account> signIn, WrongPasswords wrong, ExpectedNow expected, ILogger<PasswordSignIn> log) =>
        (_signIn, _wrong, _expected, _log) = (signIn, wrong, expected, log);

    /// <summary>Signs in, or says why not.</summary>
    /// <param name="email">As typed.</param>
    /// <param name="password">As typed.</param>
    /// <param name="address">Where from.</param>
    /// <returns>Null when signed in, else the sentence to show.</returns>
    public async Task<string?> TryAsync(string email, string password, IPAddress? address)
    {
        var name = email.Trim();
        var isSlowed = _wrong.IsSlowed(address);

        // PostgreSQL has no text with a NUL in it, so that no account can have such a name.
        var account = name.Contains('\0') ? null : await _signIn.UserManager.FindByNameAsync(name);

        // A test centre is one network: what one guesser does there must not keep those out who are expected now. They alone are still looked at.
        if (isSlowed && (account is null || !await _expected.IncludesAsync(account.Id)))
        {
            _log.TooManyWrongPasswords(address?.ToString() ?? "unknown");
            return Slowed;
        }

        if (account is null || _wrong.IsHeld(address, name))
        {
            _signIn.UserManager.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash.Value, password);
            return Refuse(account?.Id, address, name, account is null ? "unknown" : "held");
        }

        var result = await _signIn.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true);
        if (!result.Succeeded)
        {
            return Refuse(account.Id, address, name, result.IsLockedOut ? "locked" : "wrong password");
        }

        _log.SignedIn(account.Id);
        return null;
    }

    private string Refuse(Guid? account, IPAddress? address, string name, string reason)
    {
        // Read before this one is counted: a slowed network is told the same of every account, expected or not.
        var words = _wrong.IsSlowed(address) ? Slowed : Refused;
        if (reason != "held")
        {
            _wrong.Count(address, name);
        }

        _log.SignInRefused(account, reason);
        return words;
    }
}
