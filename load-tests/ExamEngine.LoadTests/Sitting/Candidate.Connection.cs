using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;
using ExamEngine.LoadTests.Wire;

namespace ExamEngine.LoadTests.Sitting;

/// <content>The connection: opened, lost, opened again; calls and what comes back.</content>
internal sealed partial class Candidate
{
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
                await AttachedAsync();
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

    /// <summary>Who is told to wait in line does not give up.</summary>
    private async Task AttachedAsync()
    {
        while (true)
        {
            _isInLine = false;
            try
            {
                await _attached.Task.WaitAsync(TimeSpan.FromSeconds(8));
                return;
            }
            catch (TimeoutException) when (_isInLine)
            {
                // The next word is waited for.
            }
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
            case "inLine":
                _isInLine = true;
                _recorder.Count("told to wait in line");
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
        if (IsReply(envelope.Id) is { } batch)
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

    private readonly record struct Call(string? Timed, long At, TaskCompletionSource<JsonElement>? Waiting);
}
