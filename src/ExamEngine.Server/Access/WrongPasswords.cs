using System.Net;

namespace ExamEngine.Server.Access;

/// <summary>
/// Slows down guessing. Ten wrong passwords for one account from one network hold that account for that network alone: a stranger elsewhere keeps
/// nobody from signing in. Many wrong ones from one network slow the network. Right ones never count.
/// </summary>
internal sealed class WrongPasswords(IConfiguration configuration, TimeProvider clock)
{
    private readonly SlidingCount<IPAddress> _networks = new(configuration.GetValue("Access:WrongPasswordsPerMinute", 30), TimeSpan.FromMinutes(1), clock);

    private readonly SlidingCount<(IPAddress Network, string Name)> _accounts = new(
        configuration.GetValue("Access:WrongPasswordsOfAnAccount", 10), TimeSpan.FromMinutes(configuration.GetValue("Access:LockoutMinutes", 15)), clock);

    /// <summary>Whether the address's network has guessed too much within a minute.</summary>
    internal bool IsSlowed(IPAddress? address) => _networks.IsFull(CallerNetwork.Of(address));

    /// <summary>Whether too many wrong passwords for this name came from the address's network.</summary>
    internal bool IsHeld(IPAddress? address, string name) => _accounts.IsFull(Key(address, name));

    /// <summary>Counts one wrong password.</summary>
    internal void Count(IPAddress? address, string name)
    {
        _networks.Add(CallerNetwork.Of(address));
        _accounts.Add(Key(address, name));
    }

    private static (IPAddress Network, string Name) Key(IPAddress? address, string name) => (CallerNetwork.Of(address), name.ToUpperInvariant());
}
