using System.Net;
using System.Net.Sockets;

namespace ExamEngine.Server.Access;

/// <summary>What counts as one network when strangers are counted.</summary>
internal static class CallerNetwork
{
    /// <summary>An IPv4 address; of IPv6 the first 64 bits, which one subscriber has for himself: counting single addresses would count nothing.</summary>
    internal static IPAddress Of(IPAddress? address)
    {
        if (address is null)
        {
            return IPAddress.None;
        }

        if (address.IsIPv4MappedToIPv6 || address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address.MapToIPv4();
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }
}
