using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace ExamEngine.LoadTests.Running;

/// <summary>
/// When something happens. The open ones have a schedule that does not wait for the system: what comes late is counted from when it was meant to come, so that a standstill is
/// not left out (“coordinated omission”). The closed one waits for each answer before the next.
/// </summary>
internal abstract record LoadModel
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <summary>The schedule of an open model, in its order; null for a closed one.</summary>
    public virtual IEnumerable<Arrival>? Arrivals() => null;

    /// <summary>What it is, for people.</summary>
    public abstract string Words { get; }

    /// <summary>How long it lasts.</summary>
    public abstract TimeSpan During { get; }

    /// <summary>The same for another time, for the floor.</summary>
    public abstract LoadModel For(TimeSpan during);

    /// <summary>Nothing but signs of life.</summary>
    public sealed record Idle(TimeSpan Length) : LoadModel
    {
        public override TimeSpan During => Length;

        public override string Words => string.Create(Culture, $"nobody does anything for {Length.TotalSeconds:0.#} s");

        public override LoadModel For(TimeSpan during) => new Idle(during);

        public override IEnumerable<Arrival> Arrivals() => [];
    }

    /// <summary>Each candidate thinks for a time that is drawn evenly between two, then acts; the first time after a part of it, so that the load does not begin with a wave.</summary>
    public sealed record Thinking(int Candidates, TimeSpan Least, TimeSpan Most, TimeSpan Length) : LoadModel
    {
        public override TimeSpan During => Length;

        /// <summary>On average, of all together.</summary>
        public double PerSecond => Candidates / ((Least + Most).TotalSeconds / 2);

        public override string Words => string.Create(Culture, $"open: {Candidates:#,0} candidates, each after {Least.TotalSeconds:0.##} to {Most.TotalSeconds:0.##} s, {PerSecond:#,0.#} a second, for {Length.TotalSeconds:0.#} s");

        /// <summary>From nothing to this load.</summary>
        public Ramp Approach(TimeSpan during) => new(0, PerSecond, during);

        public override LoadModel For(TimeSpan during) => this with { Length = during };

        public override IEnumerable<Arrival> Arrivals()
        {
            var random = new Random(7);
            TimeSpan Think() => Least + ((Most - Least) * random.NextDouble());
            var next = new PriorityQueue<int, TimeSpan>(Candidates);
            for (var candidate = 0; candidate < Candidates; candidate++)
            {
                next.Enqueue(candidate, Think() * random.NextDouble());
            }

            while (next.TryDequeue(out var candidate, out var at) && at < Length)
            {
                yield return new Arrival(at, candidate);
                next.Enqueue(candidate, at + Think());
            }
        }
    }

    /// <summary>A rate that grows or falls evenly from one to another.</summary>
    public sealed record Ramp(double From, double To, TimeSpan Length) : LoadModel
    {
        public override string Words => string.Create(Culture, $"open: from {From:#,0.#} to {To:#,0.#} a second within {Length.TotalSeconds:0.#} s");

        public override TimeSpan During => Length;

        public override LoadModel For(TimeSpan during) => this with { Length = during };

        public override IEnumerable<Arrival> Arrivals()
        {
            // The n-th comes when the area under the rate is n: from·t + slope·t²/2 = n.
            var slope = (To - From) / Length.TotalSeconds;
            var count = (long)((From + To) / 2 * Length.TotalSeconds);
            for (long n = 0; n < count; n++)
            {
                var t = Math.Abs(slope) < 1e-9 ? n / From : (Math.Sqrt((From * From) + (2 * slope * n)) - From) / slope;
                yield return new Arrival(TimeSpan.FromSeconds(t), n);
            }
        }
    }

    /// <summary>Everybody once, evenly within a time.</summary>
    public sealed record Burst(int Count, TimeSpan Within) : LoadModel
    {
        public override string Words => string.Create(Culture, $"open: {Count:#,0} within {Within.TotalSeconds:0.#} s");

        public override TimeSpan During => Within;

        public override LoadModel For(TimeSpan during) => new Burst((int)Math.Max(1, Count * (during / Within)), during);

        public override IEnumerable<Arrival> Arrivals() => Enumerable.Range(0, Count).Select(n => new Arrival(Within * n / Count, n));
    }

    /// <summary>So many at a time, each one after the other, without thinking.</summary>
    public sealed record Closed(int Copies, TimeSpan Length) : LoadModel
    {
        public override string Words => string.Create(Culture, $"closed: {Copies} under way for {Length.TotalSeconds:0.#} s");

        public override TimeSpan During => Length;

        public override LoadModel For(TimeSpan during) => this with { Length = during };
    }
}

/// <summary>Something that is to happen.</summary>
/// <param name="At">After the beginning of the phase.</param>
/// <param name="Number">Which candidate, or the how-manieth.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Arrival(TimeSpan At, long Number)
{
    /// <summary>As a time stamp of the stopwatch.</summary>
    public long From(long began) => began + (long)(At.TotalSeconds * Stopwatch.Frequency);
}
