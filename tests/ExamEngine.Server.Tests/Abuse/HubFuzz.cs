using System.Net.WebSockets;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ExamEngine.Server.Access;
using ExamEngine.Server.Hosting;

namespace ExamEngine.Specs.Server.Abuse;

/// <summary>Speaks the hub protocol badly: frames of JSON that were good once, and frames that are nothing.</summary>
internal sealed class HubFuzz(World world, Mutations bad, Actor actor, string route, Type hub) : IAsyncDisposable
{
    private const char EndOfFrame = '\u001e';

    // Handing in and ending a section would end what the rest of the run needs.
    private static readonly string[] Final = ["SubmitExam", "EndSection"];

    private readonly MethodInfo[] _methods = [.. HubCaller.MethodsOf(hub).Where(m => !Final.Contains(m.Name))];
    private readonly byte[] _buffer = new byte[64 * 1024];
    private ClientWebSocket? _socket;
    private int _sentinel;

    /// <summary>
    /// How often a connection answered no more: the framework does that to calls with an empty id and to some broken frames. It is the caller's
    /// own connection; that everybody else is answered is what the end of the run looks at.
    /// </summary>
    public int Silenced { get; private set; }

    /// <summary>How often the server ended the connection, as it may.</summary>
    public int Closed { get; private set; }

    /// <summary>The next message, as text.</summary>
    public string Next()
    {
        if (bad.Chance(3))
        {
            return bad.Below(4) switch
            {
                0 => Encoding.Latin1.GetString(bad.Bytes(bad.Below(500))),
                1 => new string(EndOfFrame, bad.Below(50) + 1),
                2 => new string('[', bad.Below(60_000)),
                _ => """{"type":""" + bad.OneOf(["0", "2", "3", "4", "5", "6", "7", "8", "9", "99", "-1", "null", "\"1\""]) + ""","invocationId":"1","item":1,"result":1,"error":"x","sequenceId":1}""",
            };
        }

        var method = bad.OneOf(_methods);
        Guid[] targets = actor.Role == Roles.Candidate ? [world.Own, world.Own, world.Siblings[0], World.Absent] : [world.Siblings[0], world.Siblings[1], world.Elsewhere[0], World.Absent];
        var samples = new Samples(world, bad.OneOf(targets));
        var arguments = method.GetParameters().Where(p => p.ParameterType != typeof(CancellationToken))
            .Select(p => JsonSerializer.SerializeToNode(samples.Of(p.ParameterType, p.Name!), WireJson.Options)).ToArray();
        var (type, id) = (method.Name is "Attach" or "Watch" ? 4 : 1, "m" + bad.Below(1000));
        var target = bad.Chance(97) ? method.Name : bad.OneOf(["Dispose", "OnDisconnectedAsync", "ToString", "attach", "SAVE", "", "Place", "get_Context"]);

        // A broken envelope ends the connection before anything of ours has seen it: most of the time only what is in it is bad.
        return bad.Chance(75)
            ? $$"""{"type":{{type}},"invocationId":"{{id}}","target":"{{target}}","arguments":{{bad.Json(new JsonArray(arguments))}} }"""
            : bad.Json(new JsonObject { ["type"] = type, ["invocationId"] = id, ["target"] = target, ["arguments"] = new JsonArray(arguments) });
    }

    /// <summary>Sends a message and waits until the server has dealt with it.</summary>
    /// <returns>Everything the server said.</returns>
    public async Task<string> SendAsync(string message)
    {
        var said = new StringBuilder();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        try
        {
            if (_socket?.State != WebSocketState.Open)
            {
                await ConnectAsync(patience.Token);
            }

            await _socket!.SendAsync(Encoding.UTF8.GetBytes(message + EndOfFrame), bad.Chance(2) ? WebSocketMessageType.Binary : WebSocketMessageType.Text, !bad.Chance(1), patience.Token);
            await FlushAsync(said, IdOf(message), patience.Token);
        }
        catch (Exception closed) when (closed is WebSocketException or IOException or OperationCanceledException)
        {
            Silenced += closed is OperationCanceledException ? 1 : 0;
            Closed++;
            _socket?.Dispose();
            _socket = null;
        }

        return said.ToString();
    }

    public ValueTask DisposeAsync()
    {
        _socket?.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task ConnectAsync(CancellationToken patience)
    {
        _socket?.Dispose();
        _socket = new ClientWebSocket();
        var visitor = await world.VisitorAsync(actor);
        _socket.Options.SetRequestHeader("Cookie", visitor.Cookies.GetCookieHeader(world.Server.Address));
        _socket.Options.SetRequestHeader("Origin", world.Server.Address.GetLeftPart(UriPartial.Authority));
        await _socket.ConnectAsync(new UriBuilder(world.Server.Address) { Scheme = "ws", Path = route }.Uri, patience);
        await WriteAsync("""{"protocol":"json","version":1}""", patience);
        if (actor.Role == Roles.Candidate)
        {
            await WriteAsync($$"""{"type":4,"invocationId":"place","target":"Attach","arguments":[{"sessionId":"{{world.Own}}","clientId":"page","comesBack":false}]}""", patience);
        }
    }

    /// <summary>The id under which an invocation will be answered; null where no answer is owed.</summary>
    private static string? IdOf(string message)
    {
        try
        {
            var frame = JsonNode.Parse(message) as JsonObject;
            return frame?["type"] is JsonValue type && type.TryGetValue(out int number) && number == 1 && frame["invocationId"] is JsonValue id && id.TryGetValue(out string? text) && text.All(char.IsAsciiLetterOrDigit) ? text : null;
        }
        catch (Exception broken) when (broken is JsonException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Asks for something harmless and reads until its answer, and that of the message before.</summary>
    private async Task FlushAsync(StringBuilder said, string? asked, CancellationToken patience)
    {
        // Without an answer to wait for, as many calls as run side by side, and one more.
        var wanted = Enumerable.Range(0, asked is null ? 5 : 1).Select(_ => $"sentinel-{++_sentinel}").ToList();
        var (target, arguments) = actor.Role == Roles.Candidate ? ("SyncClock", "") : ("TimeLine", $"\"{World.Absent}\"");
        foreach (var id in wanted)
        {
            await WriteAsync($$"""{"type":1,"invocationId":"{{id}}","target":"{{target}}","arguments":[{{arguments}}]}""", patience);
        }

        using var answered = CancellationTokenSource.CreateLinkedTokenSource(patience);
        var pinging = PingAsync(answered.Token);
        var heard = new StringBuilder();
        try
        {
            // An answer ends with its id, or with what came of it behind; a page's own ids are never sentinels.
            while (!wanted.Append(asked).OfType<string>().All(id => heard.ToString().Contains($"\"invocationId\":{JsonSerializer.Serialize(id)}", StringComparison.Ordinal)))
            {
                var received = await _socket!.ReceiveAsync(_buffer, patience);
                if (received.MessageType == WebSocketMessageType.Close)
                {
                    throw new WebSocketException("closed");
                }

                heard.Append(Encoding.UTF8.GetString(_buffer, 0, received.Count));
            }
        }
        finally
        {
            said.Append(heard);
            await answered.CancelAsync();
            await pinging;
        }
    }

    /// <summary>A message of an unknown type makes the framework wait for the next bytes before it reads what it has.</summary>
    private async Task PingAsync(CancellationToken answered)
    {
        using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        try
        {
            while (await ticks.WaitForNextTickAsync(answered))
            {
                await WriteAsync("""{"type":6}""", CancellationToken.None);
            }
        }
        catch (Exception over) when (over is OperationCanceledException or WebSocketException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // Answered, or closed.
        }
    }

    private Task WriteAsync(string frame, CancellationToken patience) =>
        _socket!.SendAsync(Encoding.UTF8.GetBytes(frame + EndOfFrame), WebSocketMessageType.Text, endOfMessage: true, patience);
}
