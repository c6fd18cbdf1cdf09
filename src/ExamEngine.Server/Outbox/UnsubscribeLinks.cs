using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace ExamEngine.Server.Outbox;

/// <summary>
/// Links that stop reminders without a sign-in. They are sealed with the key ring: nobody makes or alters one, and they say nothing of the account. They do not expire.
/// </summary>
internal sealed class UnsubscribeLinks(IDataProtectionProvider protection)
{
    private const int Longest = 1000;
    private readonly IDataProtector _seal = protection.CreateProtector("ExamEngine.Reminders.Unsubscribe.v1");

    /// <summary>The path of the link.</summary>
    public string Path(Guid candidate, MessageChannel channel) => $"/reminders/stop/{_seal.Protect($"{candidate:n} {channel}")}";

    /// <summary>Reads what a link stands for.</summary>
    /// <returns>Null when it was not made here, or was altered.</returns>
    public (Guid Candidate, MessageChannel Channel)? Read(string? token)
    {
        if (token is null or { Length: 0 or > Longest })
        {
            return null;
        }

        try
        {
            return _seal.Unprotect(token).Split(' ') is [var id, var way] && Guid.TryParseExact(id, "n", out var candidate) && Enum.TryParse<MessageChannel>(way, out var channel)
                ? (candidate, channel)
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
