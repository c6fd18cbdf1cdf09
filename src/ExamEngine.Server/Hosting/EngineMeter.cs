using System.Diagnostics.Metrics;

namespace ExamEngine.Server.Hosting;

/// <summary>What this process counts of itself, under the name <c>ExamEngine</c> of .NET's metrics; <c>docs/operations.md</c> says what to watch.</summary>
internal static class EngineMeter
{
    internal const string Name = "ExamEngine";

    private static readonly Meter Meter = new(Name);

    /// <summary>Entries by what became of them (tag <c>code</c>).</summary>
    internal static readonly Counter<long> Answers = Meter.CreateCounter<long>("examengine.answers", description: "Entries that arrived, by what became of them.");

    /// <summary>Entries committed to the database by this node.</summary>
    internal static readonly Counter<long> Committed = Meter.CreateCounter<long>("examengine.journal.committed", description: "Entries committed to the database.");

    /// <summary>How long a batch took from Redis to its commit.</summary>
    internal static readonly Histogram<double> Flush = Meter.CreateHistogram<double>("examengine.journal.flush", "s", "Time from reading a batch of journals to its commit.");

    /// <summary>Sessions with entries in Redis that are not committed, at the last look, of all nodes.</summary>
    internal static readonly Gauge<long> Waiting = Meter.CreateGauge<long>("examengine.journal.waiting", description: "Sessions with entries that are received and not durable.");

    /// <summary>Milliseconds that were found missing between two beats of the pulse.</summary>
    internal static readonly Counter<long> Outages = Meter.CreateCounter<long>("examengine.outages", "ms", "Time found lost to outages by this node.");
}
