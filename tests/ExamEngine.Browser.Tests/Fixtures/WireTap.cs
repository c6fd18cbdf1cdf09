using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace ExamEngine.Specs.Browser.Fixtures;

/// <summary>Everything a server sends to a page: the body of every response, and every frame of every WebSocket.</summary>
public sealed class WireTap
{
    /// <summary>A body that has not come by then will not: its page was left, or its server killed, in the middle.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly ConcurrentQueue<Task<string>> _received = new();
    private readonly ConcurrentQueue<string> _sent = new();

    private WireTap()
    {
    }

    /// <summary>What the page sent over its WebSockets.</summary>
    public IEnumerable<string> Sent => _sent;

    public static WireTap On(IPage page)
    {
        var tap = new WireTap();
        page.Response += (_, response) => tap._received.Enqueue(BodyAsync(response));
        page.WebSocket += (_, socket) =>
        {
            socket.FrameReceived += (_, frame) => tap._received.Enqueue(Task.FromResult($"{socket.Url} {frame.Text}"));
            socket.FrameSent += (_, frame) => tap._sent.Enqueue($"{socket.Url} {frame.Text}");
        };
        return tap;
    }

    /// <summary>All that was received so far, each text with the address it came from.</summary>
    public Task<string[]> ReceivedAsync() => Task.WhenAll(_received);

    private static async Task<string> BodyAsync(IResponse response)
    {
        try
        {
            return $"{response.Url} {await response.TextAsync().WaitAsync(Patience)}";
        }
        catch (Exception failure) when (failure is PlaywrightException or TimeoutException)
        {
            // A redirect has no body, and neither has what was cut off by leaving the page.
            return $"{response.Url} ({response.Status})";
        }
    }
}
