using System.Buffers;
using System.Diagnostics;
using ExamEngine.LoadTests.Wire;

namespace ExamEngine.LoadTests.Sitting;

/// <content>Answers on their way.</content>
internal sealed partial class Candidate
{
    /// <summary>Sends the next batch, if none is on its way: one at a time, as the page does.</summary>
    private void Deliver()
    {
        HubWire wire;
        byte[] buffer;
        int length;
        lock (_gate)
        {
            if (_batch is not null || _wire is null || !_attached.Task.IsCompletedSuccessfully || Stopwatch.GetTimestamp() < _notBefore || _answers.Batch() is not { Length: > 0 } batch)
            {
                return;
            }

            (_batch, _batchId, wire) = (batch, Interlocked.Increment(ref _id), _wire);
            buffer = ArrayPool<byte>.Shared.Rent(FrameWriter.SizeOf(batch));
            length = FrameWriter.Save(buffer, _batchId, batch);
        }

        _ = SendAsync(wire, buffer, length);
    }

    private static async Task SendAsync(HubWire wire, byte[] buffer, int length)
    {
        await wire.SendAsync(buffer.AsMemory(0, length));
        ArrayPool<byte>.Shared.Return(buffer);
    }

    private Entry[]? IsReply(int id)
    {
        lock (_gate)
        {
            return id == _batchId ? _batch : null;
        }
    }

    private void TakeReply(HubWire wire, Entry[] batch, string? error, ReadOnlySpan<byte> body)
    {
        int wait;
        lock (_gate)
        {
            _batch = null;
            wait = error is null ? _answers.Take(batch, body) : 1000;
            if (wait > 0)
            {
                _notBefore = Stopwatch.GetTimestamp() + (wait * Stopwatch.Frequency / 1000);
            }
        }

        if (error is not null)
        {
            _recorder.Count("errors: Save");
        }

        if (wait < 0)
        {
            wire.Abort();
        }
        else
        {
            Deliver();
        }
    }
}
