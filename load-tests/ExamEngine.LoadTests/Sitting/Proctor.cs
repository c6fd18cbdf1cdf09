using System.Diagnostics;
using System.Text.Json;
using ExamEngine.LoadTests.Measuring;
using ExamEngine.LoadTests.Wire;

namespace ExamEngine.LoadTests.Sitting;

/// <summary>A proctor who watches the board of the slot.</summary>
internal sealed class Proctor(Recorder recorder, Action<Guid, int>? answered) : IAsyncDisposable
{
    private readonly TaskCompletionSource _board = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private HubWire? _wire;

    /// <summary>Signs in and opens the board.</summary>
    /// <param name="node">Where.</param>
    /// <param name="slot">Which slot.</param>
    public async Task WatchAsync(Uri node, Guid slot)
    {
        var browser = new Browser(node);
        await browser.SignInAsync("proctor@demo.example", "demo-Exam-2026");
        var began = Stopwatch.GetTimestamp();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        _wire = await HubWire.OpenAsync(node, "/hubs/proctor", browser.Cookies, Take, static _ => { }, patience.Token);
        await _wire.SendAsync(FrameWriter.Call(1, "Watch", FrameWriter.Arguments(slot), isStream: true));
        await _board.Task.WaitAsync(TimeSpan.FromSeconds(60));
        recorder.Took("board opened", began);
    }

    /// <summary>Keeps the connection, as the page does every five seconds.</summary>
    public ValueTask<bool> PingAsync() => _wire!.PingAsync();

    public async ValueTask DisposeAsync()
    {
        if (_wire is not null)
        {
            await _wire.DisposeAsync();
        }
    }

    private void Take(HubWire wire, in Envelope envelope, ReadOnlySpan<byte> body)
    {
        if (envelope.Type == Frame.Completion)
        {
            _board.TrySetException(new InvalidOperationException($"The board ended: {envelope.Error}"));
            recorder.Count("boards ended");
        }
        else if (envelope.Type == Frame.StreamItem)
        {
            recorder.Count("board events");
            recorder.Count("board bytes", body.Length);
            _board.TrySetResult();
            if (answered is not null)
            {
                Read(body);
            }
        }
    }

    private void Read(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        var session = Guid.Empty;
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
            {
                continue;
            }

            if (reader.ValueTextEquals("sessionId"u8))
            {
                reader.Read();
                session = reader.GetGuid();
            }
            else if (reader.ValueTextEquals("answered"u8))
            {
                reader.Read();
                answered!(session, reader.GetInt32());
            }
        }
    }
}
