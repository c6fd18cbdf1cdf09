using System.Text.Json;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.AspNetCore.SignalR.Client;

namespace ExamEngine.Faults.Sitting;

/// <summary>A candidate's page without a browser: comes back for ever, journals before it sends, sends again what is not durable; as <c>candidate/</c> does.</summary>
internal sealed partial class Page : IAsyncDisposable
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
                if (message.GetProperty("type").GetString() == "inLine")
                {
                    over.CancelAfter(ConnectPatience);
                }

                if (message.GetProperty("type").GetString() == "draining")
                {
                    // The node is going: the page leaves it when it is told to, and not all pages at once.
                    over.CancelAfter(message.GetProperty("retryAfterMs").GetInt32());
                }

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
