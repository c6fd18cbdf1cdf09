using System.Threading.Channels;
using ExamEngine.Sessions;

namespace ExamEngine.Server.Reporting;

/// <summary>The sessions that are over and wait to be sealed and scored, for the sake of speed; the sweep finds the rest.</summary>
internal sealed class FinishedSessions
{
    private readonly Channel<SessionId> _queue = Channel.CreateUnbounded<SessionId>();

    private int _swept;

    /// <summary>True once: for the first sweep after the start.</summary>
    public bool IsFirstSweep() => Interlocked.Exchange(ref _swept, 1) == 0;

    /// <summary>The waiting sessions.</summary>
    public ChannelReader<SessionId> Reader => _queue.Reader;

    /// <summary>Adds one.</summary>
    public void Add(SessionId id) => _queue.Writer.TryWrite(id);
}
