using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ExamEngine.Certification.Activities;

/// <summary>
/// Which holders are audited. The choice follows from programme, period, holder and a secret seed: whoever asks again, or logs again what was taken back, gets the same answer, and
/// nobody without the seed can know it beforehand.
/// </summary>
public static class AuditSample
{
    /// <summary>The length of a seed in bytes.</summary>
    public const int SeedLength = 32;

    /// <summary>Whether a holder is audited.</summary>
    /// <param name="seed">The programme's seed: <see cref="SeedLength"/> bytes that are kept secret and never change.</param>
    /// <param name="programme">The programme.</param>
    /// <param name="period">The period, as <see cref="EducationWindow.Period"/> has it.</param>
    /// <param name="holder">The holder's account.</param>
    /// <param name="percent">The share that is audited, 0 to 100.</param>
    /// <returns>True for that share of holders in the long run. Whoever is chosen at a share is chosen at every larger one.</returns>
    public static bool IsChosen(ReadOnlySpan<byte> seed, string programme, string period, Guid holder, decimal percent)
    {
        if (seed.Length != SeedLength)
        {
            throw new ArgumentException($"A seed has {SeedLength} bytes.", nameof(seed));
        }

        // HMAC-SHA-256 (RFC 2104) as a pseudo-random function; its first 64 bits are evenly spread, so that they lie below a share of 2^64 as often as the share says.
        // Neither name contains a line break, so that no two questions are the same text.
        var drawn = BinaryPrimitives.ReadUInt64BigEndian(HMACSHA256.HashData(seed, Encoding.UTF8.GetBytes($"{programme}\n{period}\n{holder:N}")));
        return drawn < percent / 100m * (ulong.MaxValue + 1m);
    }
}
