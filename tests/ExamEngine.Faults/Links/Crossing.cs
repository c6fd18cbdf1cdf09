using System.Net;
using System.Net.Sockets;

namespace ExamEngine.Faults.Links;

/// <summary>One connection through a link.</summary>
internal sealed class Crossing(Link link, Socket near) : IDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(10);
    private readonly Socket _far = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private volatile bool _over;
    private int _truncated;
    private bool _lossy;

    public async Task RunAsync(int port)
    {
        near.NoDelay = true;
        await _far.ConnectAsync(IPAddress.Loopback, port);
        await Task.WhenAny(PassAsync(near, _far, up: true), PassAsync(_far, near, up: false));
    }

    /// <summary>Ends both sides at once with a reset, not with a polite goodbye.</summary>
    public void Dispose()
    {
        _over = true;
        Abort(near);
        Abort(_far);
    }

    private static void Abort(Socket socket)
    {
        try
        {
            socket.LingerState = new LingerOption(enable: true, seconds: 0);
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // It is closed already.
        }

        socket.Dispose();
    }

    private async Task PassAsync(Socket from, Socket to, bool up)
    {
        var buffer = new byte[16 * 1024];
        while (!_over)
        {
            var count = await from.ReceiveAsync(buffer);
            if (count == 0 || !await WeatheredAsync(up))
            {
                return;
            }

            var weather = link.Weather;
            if (up ? weather.LoseUp : weather.LoseDown)
            {
                _lossy = true;
                continue;
            }

            // A connection that lost bytes must not go on with half a message: it ends when the weather clears, as one ends that a router forgot.
            if (_lossy)
            {
                return;
            }

            if (!up && weather.TruncateAfter >= 0 && (_truncated += count) > weather.TruncateAfter)
            {
                await to.SendAsync(buffer.AsMemory(0, Math.Max(1, count / 2)));
                return;
            }

            await to.SendAsync(buffer.AsMemory(0, count));
            if (up && link.CutAfter is { } mark && buffer.AsSpan(0, count).IndexOf(mark) >= 0)
            {
                link.CutAfter = null;
                link.Cuts++;

                // The far side gets the time to do what it was told; its answer is lost.
                await Task.Delay(50);
                return;
            }
        }
    }

    /// <summary>Waits as the weather asks.</summary>
    /// <returns>False when the connection ended meanwhile.</returns>
    private async Task<bool> WeatheredAsync(bool up)
    {
        if (link.Weather.Delay > TimeSpan.Zero)
        {
            await Task.Delay(link.Weather.Delay);
        }

        while (!_over && (up ? link.Weather.HoldUp : link.Weather.HoldDown))
        {
            await Task.Delay(LookEvery);
        }

        return !_over;
    }
}
