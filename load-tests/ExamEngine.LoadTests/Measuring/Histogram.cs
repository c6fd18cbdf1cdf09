using System.Numerics;

namespace ExamEngine.LoadTests.Measuring;

/// <summary>
/// Counts durations in buckets whose width grows with the value, at most one in 1,024 of it: percentiles to three digits from 1 µs to hours, in constant memory,
/// and writers need no lock. After HdrHistogram by Gil Tene (hdrhistogram.org).
/// </summary>
internal sealed class Histogram
{
    private const int Bits = 10;
    private const int Half = 1 << Bits;
    private const int Rows = 24;
    private readonly long[] _counts = new long[Half * (Rows + 2)];
    private long _count;
    private long _sum;
    private long _max;

    public long Count => Interlocked.Read(ref _count);

    /// <summary>Milliseconds; 0 when nothing was counted.</summary>
    public double Mean => Count == 0 ? 0 : Interlocked.Read(ref _sum) / 1000.0 / Count;

    /// <summary>Milliseconds.</summary>
    public double Max => Interlocked.Read(ref _max) / 1000.0;

    public void Record(TimeSpan duration)
    {
        var value = Math.Max(0, (long)duration.TotalMicroseconds);
        Interlocked.Increment(ref _counts[Math.Min(Index(value), _counts.Length - 1)]);
        Interlocked.Increment(ref _count);
        Interlocked.Add(ref _sum, value);
        for (var max = Interlocked.Read(ref _max); value > max;)
        {
            max = Interlocked.CompareExchange(ref _max, value, max) is var seen && seen == max ? value : seen;
        }
    }

    /// <summary>The duration that so many in a hundred did not exceed.</summary>
    /// <param name="percent">0 to 100.</param>
    /// <returns>Milliseconds, the upper end of the bucket; 0 when nothing was counted.</returns>
    public double At(double percent)
    {
        var wanted = Math.Max(1, (long)Math.Ceiling(Count * percent / 100));
        long seen = 0;
        for (var i = 0; i < _counts.Length; i++)
        {
            seen += Interlocked.Read(ref _counts[i]);
            if (seen >= wanted)
            {
                return Math.Min(Upper(i) / 1000.0, Max);
            }
        }

        return Max;
    }

    // Below 2,048 µs each has its own bucket; above, the highest eleven bits count.
    private static int Index(long value)
    {
        var shift = Math.Max(0, BitOperations.Log2((ulong)value | 1) - Bits);
        return (shift << Bits) + (int)(value >> shift);
    }

    private static long Upper(int index)
    {
        if (index < 2 * Half)
        {
            return index;
        }

        var shift = (index >> Bits) - 1;
        return (((long)(index & (Half - 1)) + Half + 1) << shift) - 1;
    }
}
