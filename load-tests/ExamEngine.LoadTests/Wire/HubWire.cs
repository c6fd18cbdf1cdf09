using System.Buffers;
using System.Net.WebSockets;
using System.Text;

namespace ExamEngine.LoadTests.Wire;

/// <summary>Takes the frames of a connection, one after another. The span is not valid afterwards.</summary>
internal delegate void FrameTaker(HubWire wire, in Envelope envelope, ReadOnlySpan<byte> body);

/// <summary>
/// One SignalR connection as a browser has it, with as little of a client around it as possible: a WebSocket, frames written by hand, and a reader
/// that waits without a buffer. What it costs beside a <c>HubConnection</c> is in the README.
/// </summary>
internal sealed class HubWire : IAsyncDisposable
{
    private static readonly SocketsHttpHandler Handler = new() { UseCookies = false, UseProxy = false, ConnectTimeout = TimeSpan.FromSeconds(30) };
    private static readonly HttpMessageInvoker Invoker = new(Handler);
    private static readonly byte[] Handshake = [.. Encoding.UTF8.GetBytes("{\"protocol\":\"json\",\"version\":1}"), Frame.End];
    private static readonly byte[] PingFrame = [.. Encoding.UTF8.GetBytes("{\"type\":6}"), Frame.End];

    private readonly ClientWebSocket _socket;
    private readonly SemaphoreSlim _sending = new(1);
    private readonly FrameTaker _take;
    private readonly Action<HubWire> _lost;
    private int _isLost;

    private HubWire(ClientWebSocket socket, FrameTaker take, Action<HubWire> lost) => (_socket, _take, _lost) = (socket, take, lost);

    /// <summary>Bytes that came in, as frames.</summary>
    public long BytesIn { get; private set; }

    /// <summary>Connects and shakes hands.</summary>
    /// <param name="node">The node's address.</param>
    /// <param name="path">The hub's.</param>
    /// <param name="cookies">As the browser sends them; null for none.</param>
    /// <param name="take">Gets each frame, on one thread at a time.</param>
    /// <param name="lost">Told once when the connection is gone, whoever ended it.</param>
    /// <param name="patience">No longer.</param>
    public static async Task<HubWire> OpenAsync(Uri node, string path, string? cookies, FrameTaker take, Action<HubWire> lost, CancellationToken patience)
    {
        var socket = new ClientWebSocket();
        socket.Options.KeepAliveInterval = TimeSpan.Zero;
        socket.Options.SetRequestHeader("Origin", node.GetLeftPart(UriPartial.Authority));
        if (cookies is not null)
        {
            socket.Options.SetRequestHeader("Cookie", cookies);
        }

        try
        {
            await socket.ConnectAsync(new UriBuilder(node) { Scheme = "ws", Path = path }.Uri, Invoker, patience);
            await socket.SendAsync(Handshake.AsMemory(), WebSocketMessageType.Text, endOfMessage: true, patience);
            var answer = new byte[256];
            var got = await socket.ReceiveAsync(answer.AsMemory(), patience);
            if (got.Count < 3 || !answer.AsSpan(0, got.Count).StartsWith("{}"u8))
            {
                throw new WebSocketException($"The hub refused the handshake: {Encoding.UTF8.GetString(answer, 0, got.Count)}");
            }

            var wire = new HubWire(socket, take, lost);
            wire.ReceiveLater(answer.AsMemory(3, got.Count - 3));
            return wire;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Sends one frame, separator included; the memory may be used again when it is sent.</summary>
    /// <returns>False when the connection is gone.</returns>
    public async ValueTask<bool> SendAsync(ReadOnlyMemory<byte> frame)
    {
        await _sending.WaitAsync();
        try
        {
            await _socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
            return true;
        }
        catch (Exception exception) when (exception is WebSocketException or ObjectDisposedException or InvalidOperationException or OperationCanceledException)
        {
            Lose();
            return false;
        }
        finally
        {
            _sending.Release();
        }
    }

    public ValueTask<bool> PingAsync() => SendAsync(PingFrame);

    /// <summary>Tears the connection down as a network does.</summary>
    public void Abort()
    {
        _socket.Abort();
        Lose();
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, patience.Token);
        }
        catch (Exception exception) when (exception is WebSocketException or ObjectDisposedException or InvalidOperationException or OperationCanceledException)
        {
            // It is gone already.
        }

        Abort();
        _socket.Dispose();
    }

    private void ReceiveLater(ReadOnlyMemory<byte> first) => _ = ReceiveAsync(first.ToArray());

    private async Task ReceiveAsync(byte[] first)
    {
        byte[]? buffer = null;
        var held = 0;
        try
        {
            if (first.Length > 0)
            {
                buffer = ArrayPool<byte>.Shared.Rent(Math.Max(8192, first.Length));
                first.CopyTo(buffer, 0);
                held = Split(buffer, first.Length);
            }

            while (true)
            {
                if (buffer is null)
                {
                    // Thousands of connections wait at the same time: none holds a buffer while nothing comes.
                    await _socket.ReceiveAsync(Memory<byte>.Empty, CancellationToken.None);
                    buffer = ArrayPool<byte>.Shared.Rent(8192);
                }
                else if (held == buffer.Length)
                {
                    var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
                    buffer.AsSpan(0, held).CopyTo(larger);
                    ArrayPool<byte>.Shared.Return(buffer);
                    buffer = larger;
                }

                var got = await _socket.ReceiveAsync(buffer.AsMemory(held), CancellationToken.None);
                if (got.MessageType == WebSocketMessageType.Close)
                {
                    break;
                }

                BytesIn += got.Count;
                held = Split(buffer, held + got.Count);
                if (held == 0)
                {
                    ArrayPool<byte>.Shared.Return(buffer);
                    buffer = null;
                }
            }
        }
        catch (Exception exception) when (exception is WebSocketException or ObjectDisposedException or InvalidOperationException or OperationCanceledException or IOException)
        {
            // The network took it; whoever owns the connection is told below.
        }
        finally
        {
            if (buffer is not null)
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }

            Lose();
        }
    }

    /// <summary>Takes the whole frames at the beginning of a buffer and moves the rest to its front.</summary>
    /// <returns>How much is left.</returns>
    private int Split(byte[] buffer, int length)
    {
        var start = 0;
        while (buffer.AsSpan(start, length - start).IndexOf(Frame.End) is var size and >= 0)
        {
            var frame = buffer.AsSpan(start, size);
            var envelope = Frame.Open(frame);
            var hasBody = envelope.Type is Frame.StreamItem or Frame.Completion && envelope.Body.End.Value > 0;
            _take(this, envelope, hasBody ? frame[envelope.Body] : default);
            start += size + 1;
        }

        buffer.AsSpan(start, length - start).CopyTo(buffer);
        return length - start;
    }

    private void Lose()
    {
        if (Interlocked.Exchange(ref _isLost, 1) == 0)
        {
            _lost(this);
        }
    }
}
