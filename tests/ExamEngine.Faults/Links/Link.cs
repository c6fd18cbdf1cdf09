using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace ExamEngine.Faults.Links;

/// <summary>A TCP proxy on the loopback that can be told to fail: between a candidate and the nodes, or between a node and a store.</summary>
internal sealed class Link : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<Crossing, byte> _crossings = new();
    private readonly Func<int?> _target;
    private readonly CancellationTokenSource _closing = new();
    private volatile bool _refusing;

    /// <param name="target">The port behind; null when there is nothing to connect to.</param>
    public Link(Func<int?> target)
    {
        _target = target;
        _listener.Start(100);
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What happens to bytes on their way; each crossing looks before it passes any on.</summary>
    public LinkWeather Weather { get; set; } = LinkWeather.Fair;

    /// <summary>Bytes that, when a client sends them, cut the connection: after they were passed on and before the answer comes back.</summary>
    public byte[]? CutAfter { get; set; }

    /// <summary>How often <see cref="CutAfter"/> has cut.</summary>
    public int Cuts { get; set; }

    public bool Refusing
    {
        get => _refusing;
        set => _refusing = value;
    }

    /// <summary>Resets every connection.</summary>
    public void Reset()
    {
        foreach (var crossing in _crossings.Keys)
        {
            crossing.Dispose();
        }
    }

    /// <remarks>A link that several candidates share is disposed of by each.</remarks>
    public void Dispose()
    {
        if (_closing.IsCancellationRequested)
        {
            return;
        }

        _closing.Cancel();
        _listener.Stop();
        Reset();
    }

    private async Task AcceptAsync()
    {
        while (!_closing.IsCancellationRequested)
        {
            Socket near;
            try
            {
                near = await _listener.AcceptSocketAsync(_closing.Token);
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }

            _ = CrossAsync(near);
        }
    }

    private async Task CrossAsync(Socket near)
    {
        var crossing = new Crossing(this, near);
        try
        {
            if (_refusing || _target() is not { } port)
            {
                crossing.Dispose();
                return;
            }

            _crossings[crossing] = 0;
            await crossing.RunAsync(port);
        }
        catch (Exception exception) when (exception is SocketException or IOException or ObjectDisposedException or OperationCanceledException)
        {
            // Either side is gone, as sides of a bad network are.
        }
        finally
        {
            crossing.Dispose();
            _crossings.TryRemove(crossing, out _);
        }
    }
}
