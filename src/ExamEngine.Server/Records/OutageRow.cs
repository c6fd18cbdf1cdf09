using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ExamEngine.Server.Records;

/// <summary>A time in which no node, or no store, was healthy; every running session gets it back.</summary>
public sealed class OutageRow
{
    /// <summary>Identifies the outage, and the time that is given for it; follows from its beginning.</summary>
    public Guid Id { get; set; }

    /// <summary>The last healthy moment before it.</summary>
    public DateTimeOffset From { get; set; }

    /// <summary>The first healthy moment after it.</summary>
    public DateTimeOffset To { get; set; }

    /// <summary>It was found by a server that was still starting: until one takes requests, it goes on.</summary>
    public bool Starting { get; set; }

    /// <summary>Every session hit has been given its time.</summary>
    public bool Credited { get; set; }

    /// <summary>The identifier of the outage that began at a moment: whoever finds it gives it the same, so that its time can be given only once.</summary>
    /// <param name="from">The last healthy moment before it.</param>
    /// <returns>The first half of SHA-256 over the moment.</returns>
    public static Guid IdOf(DateTimeOffset from)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"outage|{from.ToUnixTimeMilliseconds()}");
        return new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));
    }
}
