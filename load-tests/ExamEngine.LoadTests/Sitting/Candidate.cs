using System.Buffers;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;
using ExamEngine.LoadTests.Measuring;
using ExamEngine.LoadTests.Wire;

namespace ExamEngine.LoadTests.Sitting;

/// <summary>
/// A candidate at a page, without a browser: signs in, checks in, attaches, looks at items, answers, gives signs of life, comes back when the connection is lost. Follows
/// <c>candidate/</c> of the web client, and is to be changed with it.
/// </summary>
internal sealed class Candidate : IAsyncDisposable
{
    private static readonly int[] DelaysMs = [200, 500, 1000, 2000, 4000, 5000];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly IReadOnlyList<Uri> _nodes;
    private readonly Recorder _recorder;
    private readonly Browser _browser;
    private readonly Lock _gate = new();
    private readonly Dictionary<int, Call> _calls = [];
    private readonly Answers _answers;
    private readonly string _client = $"load-{Guid.NewGuid():n}";
    private readonly int _items;
    private HubWire? _wire;
    private Entry[]? _batch;
    private TaskCompletionSource _attached = Fresh(), _firstItem = Fresh(), _open = Fresh();
    private int _node;
    private int _id;
    private int _batchId;
    private long _notBefore;
    private bool _wasAttached;
    private bool _leaves;

    public Candidate(Seat seat, IReadOnlyList<Uri> nodes, int number, int items, Recorder recorder)
    {
        (Seat, _nodes, _node, _items, _recorder) = (seat, nodes, number % nodes.Count, items, recorder);
        _browser = new Browser(nodes[_node]);
        _answers = new Answers(recorder);
    }

    public Seat Seat { get; }

    /// <summary>The page comes back by itself when its connection is lost, as pages do.</summary>
    public bool ComesBack { get; set; } = true;

    /// <summary>When the page was attached last; a time stamp of the stopwatch.</summary>
    public long AttachedAt { get; private set; }

    public bool IsAttached => Volatile.Read(ref _wire) is not null && _attached.Task.IsCompletedSuccessfully;

    /// <summary>How many answers were given.</summary>
    public int Given
    {
        get
        {
            lock (_gate)
            {
                return _answers.Given;
            }
        }
    }

    /// <summary>The answers that are not durable.</summary>
    public int Pending
    {
        get
        {
            lock (_gate)
            {
                return _answers.Pending;
            }
        }
    }

    public IReadOnlyList<int> Received
    {
        get
        {
            lock (_gate)
            {
                return [.. _answers.Received];
            }
        }
    }

    public Task SignInAsync() => TimedAsync("sign-in", () => _browser.SignInAsync(Seat.Email, Stand.Seeding.Password));

    public Task CheckInAsync(string rules) => TimedAsync("check-in", async () =>
    {
        var (status, text) = await _browser.PostAsync($"/api/candidate/sessions/{Seat.Session}/check-in", new { confirmationNumber = Seat.Number, rulesVersion = rules, rulesAccepted = true });
        if (status != System.Net.HttpStatusCode.OK)
        {
            throw new InvalidOperationException($"Check-in was refused: {text}");
        }
    });

    /// <summary>Loads the page of the examination; the live connection is opened by it.</summary>
    public Task LoadPageAsync() => TimedAsync("page", () => _browser.GetAsync($"/exams/{Seat.Session}"));

    /// <summary>Opens the live connection and takes the place.</summary>
    /// <param name="intended">From when the duration counts.</param>
    public async Task AttachAsync(long intended)
    {
        await ConnectAsync();
        await _attached.Task.WaitAsync(Patience);
        _recorder.Took("attach", intended);
    }

    /// <summary>Presses Start and waits until the first item is there and the clock runs.</summary>
    /// <param name="intended">From when the first item's duration counts.</param>
    public async Task StartAsync(long intended)
    {
        await OkAsync("BeginSection", "[1]");
        await _firstItem.Task.WaitAsync(Patience);
        _recorder.Took("first item", intended);
        await OkAsync("SectionShown", "[1]");
        await _open.Task.WaitAsync(Patience);
    }

    /// <summary>Ends the section and hands the examination in, once the server has every answer.</summary>
    public async Task SubmitAsync(long intended)
    {
        await OkAsync("EndSection", "[1]");
        await OkAsync("SubmitExam", "[]");
        _recorder.Took("submit", intended);
    }

    /// <summary>Gives an answer; the page sends it when it can.</summary>
    /// <param name="intended">When the candidate meant to.</param>
    /// <param name="looksAtNext">Then opens the next item.</param>
    public void Answer(long intended, bool looksAtNext)
    {
        int next;
        lock (_gate)
        {
            next = (_answers.Give(_items, intended).Position % _items) + 1;
        }

        _recorder.Took("generator late", intended);
        Deliver();
        if (looksAtNext)
        {
            Send("OpenItem", $"[{next}]", "open item");
        }
    }

    /// <summary>Gives an answer and waits until it is received.</summary>
    /// <returns>False when it was refused.</returns>
    public Task<bool> AnswerAsync(long intended)
    {
        var waiting = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            _answers.Give(_items, intended).Waiting = waiting;
        }

        Deliver();
        return waiting.Task;
    }

    /// <summary>A sign of life; also sends what had to wait.</summary>
    public void Alive()
    {
        Deliver();
        Send("Alive", $"[{{\"pending\":{Pending},\"onDevice\":0,\"onDeviceMs\":0}}]", "sign of life");
    }

    /// <summary>The network takes the connection.</summary>
    public void CutOff() => Volatile.Read(ref _wire)?.Abort();

    public async ValueTask DisposeAsync()
    {
        _leaves = true;
        if (Volatile.Read(ref _wire) is { } wire)
        {
            await wire.DisposeAsync();
        }
    }

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task TimedAsync(string what, Func<Task> action)
    {
        var began = Stopwatch.GetTimestamp();
        await action();
        _recorder.Took(what, began);
    }

    private async Task ConnectAsync()
    {
        _attached = Fresh();
        using var patience = new CancellationTokenSource(Patience);
        var wire = await HubWire.OpenAsync(_nodes[_node], "/hubs/candidate", _browser.Cookies, Take, Lost, patience.Token);
        Volatile.Write(ref _wire, wire);
        var arguments = FrameWriter.Arguments(new { sessionId = Seat.Session, clientId = _client, comesBack = _wasAttached });
        await wire.SendAsync(FrameWriter.Call(Interlocked.Increment(ref _id), "Attach", arguments, isStream: true));
    }

    private void Lost(HubWire wire)
    {
        lock (_gate)
        {
            if (_wire != wire)
            {
                return;
            }

            _wire = null;
            _batch = null;
            foreach (var call in _calls.Values)
            {
                call.Waiting?.TrySetException(new WebSocketException("The connection was lost."));
            }

            _calls.Clear();
        }

        _attached.TrySetException(new WebSocketException("The connection was lost."));
        _ = _attached.Task.Exception;
        if (!_leaves)
        {
            _recorder.Count("lost connections");
            if (ComesBack && _wasAttached)
            {
                _ = ReturnAsync(Stopwatch.GetTimestamp());
            }
        }
    }

    /// <summary>As <c>shared/hub.ts</c> waits and tries; with several nodes at the next one, as a balancer does.</summary>
    private async Task ReturnAsync(long lost)
    {
        ComesBack = false;
        for (var attempt = 0; !_leaves; attempt++)
        {
            await Task.Delay((int)(DelaysMs[Math.Min(attempt, DelaysMs.Length - 1)] * (1 - (0.3 * Random.Shared.NextDouble()))));
            try
            {
                _node = (_node + 1) % _nodes.Count;
                await ConnectAsync();
                await _attached.Task.WaitAsync(TimeSpan.FromSeconds(8));
                _recorder.Took("back", lost);
                _recorder.Count("back");
                break;
            }
            catch (Exception exception) when (exception is WebSocketException or TimeoutException or OperationCanceledException or IOException)
            {
                _recorder.Count("tries to come back that failed");
                Volatile.Read(ref _wire)?.Abort();
            }
        }

        ComesBack = true;
        if (!IsAttached && !_leaves)
        {
            await ReturnAsync(lost);
        }
    }

    private async Task OkAsync(string method, string arguments)
    {
        var began = Stopwatch.GetTimestamp();
        var waiting = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        Send(method, arguments, null, waiting);
        var reply = await waiting.Task.WaitAsync(Patience);
        _recorder.Took(method, began);
        if (!reply.GetProperty("ok").GetBoolean())
        {
            throw new InvalidOperationException($"{method}: {reply}");
        }
    }

    private void Send(string method, string arguments, string? timed, TaskCompletionSource<JsonElement>? waiting = null)
    {
        HubWire? wire;
        int id;
        lock (_gate)
        {
            wire = _wire;
            if (wire is null)
            {
                waiting?.TrySetException(new WebSocketException("There is no connection."));
                return;
            }

            id = Interlocked.Increment(ref _id);
            _calls[id] = new Call(timed, Stopwatch.GetTimestamp(), waiting);
        }

        _ = wire.SendAsync(FrameWriter.Call(id, method, arguments)).AsTask();
    }

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

    private void Take(HubWire wire, in Envelope envelope, ReadOnlySpan<byte> body)
    {
        switch (envelope.Type)
        {
            case Frame.StreamItem:
                Hear(body);
                break;
            case Frame.Completion:
                Complete(wire, envelope, body);
                break;
            case Frame.Close:
                wire.Abort();
                break;
            default:
                break;
        }
    }

    private void Hear(ReadOnlySpan<byte> body)
    {
        switch (Frame.Kind(body))
        {
            case "saved" when Frame.Find(body, "durable"u8) is { } durable:
                lock (_gate)
                {
                    _answers.Advance(durable);
                }

                break;
            case "item":
                _recorder.Count("items");
                _recorder.Count("item bytes", body.Length);
                _firstItem.TrySetResult();
                break;
            case "snapshot":
                Snapshot(Frame.Whole(body));
                break;
            case "control":
                Control(Frame.Whole(body));
                break;
            case var other:
                _recorder.Count($"event: {other}");
                break;
        }
    }

    private void Snapshot(JsonElement snapshot)
    {
        lock (_gate)
        {
            _answers.Again(snapshot.GetProperty("durable").GetInt64());
            (_wasAttached, _notBefore, _batch) = (true, 0, null);
        }

        AttachedAt = Stopwatch.GetTimestamp();
        Control(snapshot);
        _attached.TrySetResult();
        Deliver();
    }

    private void Control(JsonElement view)
    {
        if (view.GetProperty("sections")[0].GetProperty("state").GetString() == "open")
        {
            _open.TrySetResult();
        }
    }

    private void Complete(HubWire wire, in Envelope envelope, ReadOnlySpan<byte> body)
    {
        if (envelope.Id == _batchId && _batch is { } batch)
        {
            TakeReply(wire, batch, envelope.Error, body);
            return;
        }

        Call call;
        lock (_gate)
        {
            if (!_calls.Remove(envelope.Id, out call))
            {
                // The end of the stream: fenced, refused, or the node goes.
                _recorder.Count(envelope.Error is null ? "streams ended" : $"stream refused: {envelope.Error}");
                _attached.TrySetException(new WebSocketException($"The server ended the stream. {envelope.Error}"));
                return;
            }
        }

        if (call.Timed is { } timed)
        {
            _recorder.Took(timed, call.At);
            if (body.IndexOf("\"ok\":false"u8) >= 0)
            {
                _recorder.Count($"refused: {timed}");
            }
        }

        if (envelope.Error is { } error)
        {
            _recorder.Count($"errors: {call.Timed ?? "call"}");
            call.Waiting?.TrySetException(new InvalidOperationException(error));
        }
        else
        {
            call.Waiting?.TrySetResult(Frame.Whole(body));
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

    private readonly record struct Call(string? Timed, long At, TaskCompletionSource<JsonElement>? Waiting);
}
