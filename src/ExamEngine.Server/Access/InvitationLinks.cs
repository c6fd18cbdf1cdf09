using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace ExamEngine.Server.Access;

/// <summary>
/// Links by which people set the password of an account that was made for them. They are sealed with the key ring, name the account's security stamp, which changes when a password is set, and end after
/// <see cref="Lasts"/>: each works once. No table holds them; they are made when the invitation is sent.
/// </summary>
internal sealed class InvitationLinks(IDataProtectionProvider protection)
{
    private const int Longest = 1000;
    private readonly IDataProtector _seal = protection.CreateProtector("ExamEngine.Access.Invitation.v1");

    /// <summary>For how long a link works after the invitation was written.</summary>
    public static TimeSpan Lasts { get; } = TimeSpan.FromDays(14);

    /// <summary>The path of the link.</summary>
    /// <param name="account">The account.</param>
    /// <param name="stamp">Its security stamp.</param>
    /// <param name="until">When the link ends.</param>
    public string Path(Guid account, string stamp, DateTimeOffset until) =>
        $"/invitation/{_seal.Protect(string.Create(CultureInfo.InvariantCulture, $"{account:n} {until.ToUnixTimeSeconds()} {stamp}"))}";

    /// <summary>Reads what a link stands for, whether it has ended or not.</summary>
    /// <returns>Null when it was not made here, or was altered.</returns>
    public (Guid Account, DateTimeOffset Until, string Stamp)? Read(string? token)
    {
        if (token is null or { Length: 0 or > Longest })
        {
            return null;
        }

        try
        {
            return _seal.Unprotect(token).Split(' ', 3) is [var id, var seconds, var stamp] && Guid.TryParseExact(id, "n", out var account) && long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var until)
                ? (account, DateTimeOffset.FromUnixTimeSeconds(until), stamp)
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
