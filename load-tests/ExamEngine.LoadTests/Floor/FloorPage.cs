using System.Buffers;
using ExamEngine.LoadTests.Measuring;
using ExamEngine.LoadTests.Sitting;
using ExamEngine.LoadTests.Wire;

namespace ExamEngine.LoadTests.Floor;

/// <summary>A connection to the floor that sends answers of the same size in the same way; several may be under way.</summary>
internal sealed class FloorPage(Recorder recorder, int items) : IAsyncDisposable
{
    private readonly Dictionary<int, (long Intended, TaskCompletionSource Waiting)> _underWay = [];
    private readonly Lock _gate = new();
    private HubWire? _wire;
    private int _id;

    public async Task ConnectAsync(Uri floor)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        _wire = await HubWire.OpenAsync(floor, "/floor", null, Take, static _ => { }, patience.Token);
    }

    /// <summary>Sends one answer.</summary>
    /// <returns>Done when it is stored.</returns>
    public async Task AnswerAsync(long intended)
    {
        var waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        int id;
        lock (_gate)
        {
            id = ++_id;
            _underWay[id] = (intended, waiting);
        }

        Entry[] batch = [new Entry(id, 1 + (id % items), Stand.LoadBank.Choices[id % Stand.LoadBank.Choices.Length], intended)];
        var buffer = ArrayPool<byte>.Shared.Rent(FrameWriter.SizeOf(batch));
        await _wire!.SendAsync(buffer.AsMemory(0, FrameWriter.Save(buffer, id, batch)));
        ArrayPool<byte>.Shared.Return(buffer);
        await waiting.Task;
    }

    public ValueTask DisposeAsync() => _wire is null ? ValueTask.CompletedTask : _wire.DisposeAsync();

    private void Take(HubWire wire, in Envelope envelope, ReadOnlySpan<byte> body)
    {
        if (envelope.Type != Frame.Completion)
        {
            return;
        }

        (long Intended, TaskCompletionSource Waiting) sent;
        lock (_gate)
        {
            _underWay.Remove(envelope.Id, out sent);
        }

        if (envelope.Error is { } error)
        {
            recorder.Count("errors");
            sent.Waiting.TrySetException(new InvalidOperationException(error));
            return;
        }

        recorder.Took("received", sent.Intended);
        recorder.Count("received");
        sent.Waiting.TrySetResult();
    }
}
