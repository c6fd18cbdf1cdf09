using System.Net;
using System.Threading.RateLimiting;

namespace ExamEngine.Server.Access;

/// <summary>
/// Slows down guessing from one address: after so many wrong passwords in a minute it must wait. Right ones do not count, so that a test centre
/// behind one address can sign in a whole room at once.
/// </summary>
internal sealed class WrongPasswords(IConfiguration configuration) : IDisposable
{
    private readonly PartitionedRateLimiter<IPAddress> _limiter = PartitionedRateLimiter.Create<IPAddress, IPAddress>(address =>
        RateLimitPartition.GetSlidingWindowLimiter(address, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = configuration.GetValue("Access:WrongPasswordsPerMinute", 30),
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
            QueueLimit = 0,
        }));

    /// <summary>Whether the address may try now.</summary>
    internal bool MayTry(IPAddress? address) => Try(address, 0);

    /// <summary>Counts one wrong password.</summary>
    internal void Count(IPAddress? address) => Try(address, 1);

    public void Dispose() => _limiter.Dispose();

    private bool Try(IPAddress? address, int permits)
    {
        using var lease = _limiter.AttemptAcquire(Network(address), permits);
        return lease.IsAcquired;
    }

    // One subscriber has a whole /64 of IPv6: counting single addresses would count nothing.
    private static IPAddress Network(IPAddress? address)
    {
        if (address is null)
        {
            return IPAddress.None;
        }

        if (address.IsIPv4MappedToIPv6 || address.AddressFamily != System.Net.Sockets.AddressFamily.InterNetworkV6)
        {
            return address.MapToIPv4();
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }
}
