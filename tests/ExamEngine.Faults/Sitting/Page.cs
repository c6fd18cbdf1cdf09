using System.Net.Http.Json;
using System.Text.Json;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.AspNetCore.SignalR.Client;

namespace ExamEngine.Faults.Sitting;

/// <summary>A candidate's page without a browser: comes back for ever, journals before it sends, sends again what is not durable; as <c>candidate/</c> does.</summary>
internal sealed class Page : IAsyncDisposable
{
    private static readonly int[] DelaysMs = [200, 500, 1000, 2000, 4000, 5000];
    private static readonly TimeSpan ConnectPatience = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan SavePatience = TimeSpan.FromSeconds(5);
    private readonly Visitor _visitor;
    private readonly Guid _session;
    private readonly string _client;
    private readonly FileJournal _journal;
    private readonly PageLog _log;
    private readonly Acknowledgements _acknowledgements;
    private readonly CancellationTokenSource _leaving = new();
    private readonly List<Task> _tasks = [];
    private volatile HubConnection? _connection;
    private volatile bool _fenced;
    private volatile bool _wasAttached;
    private volatile bool _attaching;
    private readonly SemaphoreSlim _work = new(0);
    private long _epoch;
    private long _lostAt = PageLog.Now;
    private long _notBefore;
    private int _notes;

    public Page(Visitor visitor, Guid session, string client, FileJournal journal, PageLog log, Acknowledgements acknowledgements)
    {
        (_visitor, _session, _client, _journal, _log, _acknowledgements) = (visitor, session, client, journal, log, acknowledgements);
        _tasks.Add(StayAsync());
        _tasks.Add(DeliverAsync());
        _tasks.Add(LiveAsync());
    }

    public SessionSight? Sight { get; private set; }

    public bool IsFenced => _fenced;

    public FileJournal Journal => _journal;

    /// <summary>The next message goes out wrongly; set by the campaign, taken once.</summary>
    public Mischief Mischief { get; set; }

    /// <summary>The candidate does several things in one go.</summary>
    public void Answer(IReadOnlyList<(int Position, string Choice)> answers)
    {
        if (!_fenced)
        {
            _journal.Append([.. answers.Select(each => (each.Position, each.Choice, $"{_client}.{++_notes}"))]);
            _work.Release();
        }
    }

    /// <summary>Asks the server for something other than saving.</summary>
    /// <returns>Null when no answer came: it may have happened or not.</returns>
    public async Task<JsonElement?> AskAsync(string method, params object[] arguments)
    {
        _log.Write("asked", new { method, arguments });
        try
        {
            var connection = _connection ?? throw new InvalidOperationException("not connected");
            var reply = await connection.InvokeCoreAsync<JsonElement>(method, arguments, _leaving.Token).WaitAsync(TimeSpan.FromSeconds(15), _leaving.Token);
            _log.Heard(reply.GetRawText());
            _log.Write("told", new { method, reply });
            return reply;
        }
        catch (Exception)
        {
            _log.Write("told", new { method, reply = (string?)null });
            return null;
        }
    }

    /// <summary>Opens a second connection for the same page while the first is still there, as after a switch of networks.</summary>
    public async Task ConnectTwiceAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(3));
        await ((Task)AttachOnceAsync(keep: false)).WaitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>The browser is closed, or crashes: nothing is said to the server, and the journal stays where it is.</summary>
    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        for (var i = 0; i < _tasks.Count; i++)
        {
            await _tasks[i].ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        _journal.Close();
        _leaving.Dispose();
        _visitor.Dispose();
    }

    private async Task StayAsync()
    {
        var attempt = 0;
        while (!_leaving.IsCancellationRequested && !_fenced)
        {
            if (await AttachOnceAsync(keep: true))
            {
                attempt = 0;
            }

            Interlocked.CompareExchange(ref _lostAt, PageLog.Now, 0);
            await PauseAsync((int)(DelaysMs[Math.Min(attempt++, DelaysMs.Length - 1)] * (1 - (0.3 * Random.Shared.NextDouble()))));
        }
    }

    /// <summary>Connects, attaches, and stays as long as the connection does.</summary>
    /// <returns>Whether it ever was attached.</returns>
    private async Task<bool> AttachOnceAsync(bool keep)
    {
        HubConnection? connection = null;
        using var over = CancellationTokenSource.CreateLinkedTokenSource(_leaving.Token);
        var attached = false;
        try
        {
            over.CancelAfter(ConnectPatience);
            connection = await HubSocket.OpenAsync(_visitor, "/hubs/candidate", over.Token);
            connection.Closed += _ => over.IsCancellationRequested ? Task.CompletedTask : over.CancelAsync();
            _attaching = true;
            _log.Write("attaching", new { client = _client, comesBack = _wasAttached });
            var stream = connection.StreamAsync<JsonElement>("Attach", new { sessionId = _session, clientId = _client, comesBack = _wasAttached }, over.Token);
            await foreach (var message in stream)
            {
                _log.Heard(message.GetRawText());
                if (Hear(message) && !attached)
                {
                    attached = true;
                    over.CancelAfter(Timeout.InfiniteTimeSpan);
                    if (keep)
                    {
                        _connection = connection;
                        Interlocked.Exchange(ref _lostAt, 0);
                    }
                }
            }
        }
        catch (Exception exception)
        {
            _log.Write("lost", new { client = _client, why = exception.GetType().Name });
        }
        finally
        {
            if (keep)
            {
                _connection = null;
            }

            _ = connection?.DisposeAsync().AsTask();
        }

        return attached;
    }

    /// <summary>Takes an event of the stream.</summary>
    /// <returns>True for a snapshot: from then on the page is attached.</returns>
    private bool Hear(JsonElement message)
    {
        switch (message.GetProperty("type").GetString())
        {
            case "snapshot":
                var epoch = message.GetProperty("epoch").GetInt64();
                Interlocked.Exchange(ref _epoch, epoch);
                Sight = SessionSight.Of(message) with { Version = Sight?.Version ?? 0 };
                var (seq, durable) = (message.GetProperty("seq").GetInt64(), message.GetProperty("durable").GetInt64());
                _log.Write("attached", new { client = _client, epoch, seq, durable, sight = Sight });
                _journal.Adopt(seq, durable);
                _wasAttached = true;
                _attaching = false;
                _notBefore = 0;
                return true;
            case "control" when SessionSight.Of(message) is var sight && sight.Version >= (Sight?.Version ?? 0):
                Sight = sight;
                _log.Write("control", new { client = _client, sight });
                _notBefore = 0;
                break;
            case "saved":
                _journal.Advance(message.GetProperty("durable").GetInt64());
                break;
            case "fenced":
                _log.Write("fenced", new { client = _client, by = "stream" });
                _fenced = true;
                break;
            default:
                break;
        }

        return false;
    }

    private async Task DeliverAsync()
    {
        while (!_leaving.IsCancellationRequested && !_fenced)
        {
            var connection = _connection;
            var posting = connection is null && _epoch != 0 && _lostAt != 0 && PageLog.Now - _lostAt >= 2000;
            var entries = _journal.Batch();
            var probing = entries.Count == 0 && connection is null;
            entries = probing ? _journal.Probe() : entries;
            if (entries.Count == 0 || PageLog.Now < _notBefore || (connection is null && !posting))
            {
                // Nothing to do, or not yet: a look every 20 ms, and four a second as long as nobody answers.
                await _work.WaitAsync(entries.Count > 0 ? 20 : 250, _leaving.Token);
                continue;
            }

            _notBefore = PageLog.Now + await SendAsync(connection, entries, probing);
        }
    }

    /// <summary>Sends a batch.</summary>
    /// <returns>How long to wait before the next, in milliseconds.</returns>
    private async Task<int> SendAsync(HubConnection? connection, IReadOnlyList<Entry> entries, bool probing)
    {
        try
        {
            var reply = await RouteAsync(connection, entries);
            var verdict = _journal.Apply(reply);
            if (verdict.Fenced)
            {
                _log.Write("fenced", new { client = _client, by = "reply" });
                _fenced = true;
            }
            else if (verdict.Reattach && connection is not null)
            {
                await connection.StopAsync();
            }

            return Math.Max(verdict.WaitMs, probing ? 2000 : verdict.Moved ? 0 : 1000);
        }
        catch (Exception exception)
        {
            // A socket that swallows calls is as good as none.
            if (exception is TimeoutException && connection is not null)
            {
                _ = connection.StopAsync();
            }

            return 1000;
        }
    }

    private async Task<JsonElement> RouteAsync(HubConnection? connection, IReadOnlyList<Entry> entries)
    {
        var mischief = Mischief;
        Mischief = Mischief.None;
        if (mischief == Mischief.Late)
        {
            _tasks.Add(PostLaterAsync(entries));
        }

        if (mischief == Mischief.Reordered && entries.Count > 1)
        {
            await SendOnceAsync(connection, [.. entries.Skip(entries.Count / 2)], "reordered");
        }

        var second = mischief == Mischief.Doubled ? SendOnceAsync(connection, entries, "doubled") : null;
        var reply = await SendOnceAsync(connection, entries, "");
        if (second is not null)
        {
            await ((Task)second).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return reply;
    }

    private async Task PostLaterAsync(IReadOnlyList<Entry> entries)
    {
        // What was sent then is what arrives later, whatever the page has renumbered since.
        var sent = entries.Select(entry => entry.Sendable).ToArray();
        await PauseAsync(Random.Shared.Next(500, 4000));
        await ((Task)SendOnceAsync(null, entries, "late", sent)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task<JsonElement> SendOnceAsync(HubConnection? connection, IReadOnlyList<Entry> entries, string stray, object[]? later = null)
    {
        var epoch = Interlocked.Read(ref _epoch);
        var sent = entries.Select(entry => (entry.Seq, entry.Note, entry.Position, entry.Receipt)).ToArray();
        var sentAt = PageLog.Now;
        _acknowledgements.Waiting(sent.Length);
        try
        {
            var body = later ?? [.. entries.Select(entry => entry.Sendable)];
            var reply = connection is not null
                ? await connection.InvokeAsync<JsonElement>("Save", body, _leaving.Token).WaitAsync(SavePatience, _leaving.Token)
                : await PostAsync(epoch, body);
            _log.Heard(reply.GetRawText());
            foreach (var result in reply.GetProperty("results").EnumerateArray())
            {
                var seq = result.GetProperty("seq").GetInt64();
                if (later is null && Array.Find(sent, each => each.Seq == seq) is { Note: { } note, Position: var position, Receipt: var receipt })
                {
                    _log.Write("ack", new { note, position, seq, sentAt, stray, client = _client, epoch, receipt, result });
                    _acknowledgements.Count(result.GetProperty("code").GetString()!);
                }
            }

            return reply;
        }
        finally
        {
            _acknowledgements.Waiting(-sent.Length);
        }
    }

    private async Task<JsonElement> PostAsync(long epoch, object[] entries)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/candidate/sessions/{_session}/answers") { Content = JsonContent.Create(new { epoch, entries }) };
        request.Headers.Add("Origin", _visitor.Http.BaseAddress!.GetLeftPart(UriPartial.Authority));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(_leaving.Token);
        patience.CancelAfter(TimeSpan.FromSeconds(8));
        using var response = await _visitor.Http.SendAsync(request, patience.Token);
        response.EnsureSuccessStatusCode();
        var reply = await response.Content.ReadFromJsonAsync<JsonElement>(patience.Token);

        // The newer place may be this very page, attached again meanwhile; of another place the hub will tell.
        return _attaching || Interlocked.Read(ref _epoch) != epoch
            ? JsonSerializer.SerializeToElement(JsonDocument.Parse(reply.GetRawText().Replace("\"fenced\"", "\"retry\"", StringComparison.Ordinal)).RootElement)
            : reply;
    }

    private async Task LiveAsync()
    {
        while (!_leaving.IsCancellationRequested && !_fenced)
        {
            await PauseAsync(2000);
            if (_connection is { } connection)
            {
                try
                {
                    await connection.InvokeAsync("Alive", new { pending = _journal.Pending }, _leaving.Token).WaitAsync(ConnectPatience, _leaving.Token);
                }
                catch (TimeoutException)
                {
                    _ = connection.StopAsync();
                }
                catch (Exception)
                {
                    // The link comes back by itself.
                }
            }
        }
    }

    private Task PauseAsync(int ms) => Task.Delay(ms, _leaving.Token);
}
