using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace ExamEngine.Seeds;

/// <summary>
/// A reproducible stream of random numbers: xoshiro256** (D. Blackman and S. Vigna, "Scrambled linear pseudorandom number
/// generators", ACM TOMS 47(4), 2021; reference code at prng.di.unimi.it), its state filled by SplitMix64 as its authors advise.
/// The same seed gives the same stream on every machine and in every version: a form must be reproducible years later.
/// </summary>
/// <remarks>Not for secrets: whoever sees enough of the stream can continue it.</remarks>
public sealed class SeededRandom
{
    private ulong _s0;
    private ulong _s1;
    private ulong _s2;
    private ulong _s3;

    /// <summary>Starts the stream that belongs to <paramref name="seed"/>.</summary>
    /// <param name="seed">Any value; zero is as good as any other.</param>
    public SeededRandom(ulong seed)
    {
        _s0 = SplitMix64(ref seed);
        _s1 = SplitMix64(ref seed);
        _s2 = SplitMix64(ref seed);
        _s3 = SplitMix64(ref seed);
    }

    private SeededRandom(ulong s0, ulong s1, ulong s2, ulong s3) => (_s0, _s1, _s2, _s3) = (s0, s1, s2, s3);

    /// <summary>Starts from a full 256-bit state, as the published reference vectors do.</summary>
    /// <param name="s0">First word of the state.</param>
    /// <param name="s1">Second word of the state.</param>
    /// <param name="s2">Third word of the state.</param>
    /// <param name="s3">Fourth word of the state.</param>
    /// <returns>The stream that continues from that state.</returns>
    /// <exception cref="ArgumentException">All four words are zero: the generator would give zeros for ever.</exception>
    public static SeededRandom FromState(ulong s0, ulong s1, ulong s2, ulong s3) =>
        (s0 | s1 | s2 | s3) == 0
            ? throw new ArgumentException("The state of xoshiro256** may not be all zero.", nameof(s0))
            : new SeededRandom(s0, s1, s2, s3);

    /// <summary>
    /// A seed for one purpose, made from another seed: the first eight bytes (little-endian) of SHA-256 over the seed's eight bytes
    /// (little-endian) followed by the purpose in UTF-8. Each use draws from its own stream, so that one more draw here moves nothing there.
    /// </summary>
    /// <param name="seed">The parent seed.</param>
    /// <param name="purpose">What the new stream is for, such as <c>troubleshooting/order</c>.</param>
    /// <returns>The derived seed.</returns>
    public static ulong Derive(ulong seed, string purpose)
    {
        ArgumentNullException.ThrowIfNull(purpose);
        var bytes = new byte[sizeof(ulong) + Encoding.UTF8.GetByteCount(purpose)];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, seed);
        Encoding.UTF8.GetBytes(purpose, bytes.AsSpan(sizeof(ulong)));
        return BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(bytes));
    }

    /// <summary>The next 64 random bits.</summary>
    /// <returns>Any value of the type, all equally likely.</returns>
    public ulong Next()
    {
        var result = BitOperations.RotateLeft(_s1 * 5, 7) * 9;
        var t = _s1 << 17;
        _s2 ^= _s0;
        _s3 ^= _s1;
        _s1 ^= _s2;
        _s0 ^= _s3;
        _s2 ^= t;
        _s3 = BitOperations.RotateLeft(_s3, 45);
        return result;
    }

    /// <summary>
    /// A whole number from 0 up to, not including, <paramref name="exclusiveMax"/>, all equally likely
    /// (D. Lemire, "Fast random integer generation in an interval", ACM TOMACS 29(1), 2019: multiply, reject the short remainder).
    /// </summary>
    /// <param name="exclusiveMax">One more than the largest result; at least 1.</param>
    /// <returns>A number from 0 to <paramref name="exclusiveMax"/> − 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="exclusiveMax"/> is below 1.</exception>
    public int Next(int exclusiveMax)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(exclusiveMax, 1);
        var range = (ulong)exclusiveMax;
        var high = Math.BigMul(Next(), range, out var low);
        if (low < range)
        {
            var remainder = (0UL - range) % range;
            while (low < remainder)
            {
                high = Math.BigMul(Next(), range, out low);
            }
        }

        return (int)high;
    }

    /// <summary>Puts the elements into a random order, all orders equally likely (Fisher–Yates, from the end).</summary>
    /// <typeparam name="T">Type of the elements.</typeparam>
    /// <param name="elements">The elements, reordered in place.</param>
    public void Shuffle<T>(Span<T> elements)
    {
        for (var i = elements.Length - 1; i > 0; i--)
        {
            var j = Next(i + 1);
            (elements[i], elements[j]) = (elements[j], elements[i]);
        }
    }

    private static ulong SplitMix64(ref ulong state)
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
