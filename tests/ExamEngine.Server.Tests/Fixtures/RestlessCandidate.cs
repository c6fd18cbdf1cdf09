using System.Collections.Concurrent;
using ExamEngine.Server.Delivery.Messages;
using Microsoft.AspNetCore.SignalR.Client;

namespace ExamEngine.Specs.Server.Fixtures;

/// <summary>
/// A page that answers ten times a second, whatever happens: keeps what is not durable, sends it again, goes when a node says that it stops, and
/// comes back to whichever node takes it.
/// </summary>
public sealed class RestlessCandidate : IAsyncDisposable
{
    private const int EntriesPerRound = 3;
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(30);

    private readonly CandidateAtHub _prepared;
    private readonly object _response;
    private readonly Func<Uri> _next;
    private readonly CancellationTokenSource _enough = new();
    private readonly CancellationTokenSource _gone = new();
    private readonly SortedDictionary<long, AnswerEntry> _journal = [];
    private readonly string _client = Guid.NewGuid().ToString("n");
    private readonly Task _connecting;
    private readonly Task _answering;
    private volatile HubConnection? _connection;
    private bool _wasAttached;
    private long _seq;
    private long _received;
    private long _durable;

    private RestlessCandidate(CandidateAtHub prepared, Func<Uri> next)
    {
        (_prepared, _response, _next) = (prepared, prepared.AnyAnswer(1), next);
        _connecting = KeepConnectedAsync();
        _answering = KeepAnsweringAsync();
    }

    public Guid SessionId => _prepared.SessionId;

    /// <summary>The nodes whose streams began, in order.</summary>
    public ConcurrentQueue<Uri> Nodes { get; } = new();

    /// <summary>What was told that a page should never be told: a refusal, a fence, too long a time without a node.</summary>
    public ConcurrentQueue<string> Complaints { get; } = new();

    /// <summary>How often a node said that it stops.</summary>
    public int TimesSentAway { get; private set; }

    /// <summary>The last number that was acknowledged as received.</summary>
    public long Received => Interlocked.Read(ref _received);

    public long Durable => Interlocked.Read(ref _durable);

    /// <summary>Checks in at a node, opens the first section and begins to answer its first item.</summary>
    /// <param name="server">Where to sign in.</param>
    /// <param name="account">Demo account.</param>
    /// <param name="next">The node for the next connection, as a balancer would choose it.</param>
    public static async Task<RestlessCandidate> BeginAsync(ServerUnderTest server, string account, Func<Uri> next)
    {
        var candidate = await CandidateAtHub.ReadyAsync(server, account, "practice-demo");
        await candidate.StartSectionAsync(1);
        await candidate.DropAsync();
        return new RestlessCandidate(candidate, next);
    }

    /// <summary>Waits until further answers have been acknowledged.</summary>
    public Task MoreReceivedAsync(int more = 6)
    {
        var from = Received;
        return Until.TrueAsync(() => Task.FromResult(Received >= from + more), () => $"Nothing more was received after {from}: {string.Join("; ", Complaints)}");
    }

    /// <summary>Answers no more, and waits until everything is durable.</summary>
    /// <returns>The last number.</returns>
    public async Task<long> FinishAsync()
    {
        await _enough.CancelAsync();
        await _answering;
        await Until.TrueAsync(
            async () =>
            {
                await SendAsync();
                return Durable == _seq;
            },
            () => $"Of {_seq} entries {Received} were received and {Durable} are durable: {string.Join("; ", Complaints)}");
        await LeaveAsync();
        return _seq;
    }

    public async ValueTask DisposeAsync()
    {
        await _enough.CancelAsync();
        await _answering;
        await LeaveAsync();
        await _prepared.DisposeAsync();
        _enough.Dispose();
        _gone.Dispose();
    }

    private async Task KeepConnectedAsync()
    {
        // The constructor's caller goes on.
        await Task.Yield();
        while (!_gone.IsCancellationRequested)
        {
            var node = _next();
            try
            {
                await using var connection = await HubConnections.OpenAsync(_prepared.Visitor, "/hubs/candidate", node);
                await StayAsync(connection, node);
            }
            catch (Exception)
            {
                // Refused, or gone: the next one.
            }
            finally
            {
                _connection = null;
            }

            await Task.Delay(Pause);
        }
    }

    private async Task StayAsync(HubConnection connection, Uri node)
    {
        await foreach (var entry in connection.StreamAsync<CandidateEvent>("Attach", new AttachRequest(SessionId, _client, _wasAttached)))
        {
            switch (entry)
            {
                case SessionSnapshot snapshot:
                    Nodes.Enqueue(node);
                    _wasAttached = true;
                    Advance(snapshot.Durable);
                    _connection = connection;
                    break;
                case SavedEvent saved:
                    Advance(saved.Durable);
                    break;
                case FencedEvent fenced:
                    Complaints.Enqueue(fenced.Reason);
                    break;
                case DrainingEvent draining:
                    TimesSentAway++;
                    _ = Task.Delay(draining.RetryAfterMs).ContinueWith(_ => connection.DisposeAsync().AsTask(), TaskScheduler.Default);
                    break;
            }
        }
    }

    private async Task KeepAnsweringAsync()
    {
        await Task.Yield();
        using var rounds = new PeriodicTimer(Round);
        while (!_enough.IsCancellationRequested && await rounds.WaitForNextTickAsync(CancellationToken.None))
        {
            for (var i = 0; i < EntriesPerRound; i++)
            {
                _seq++;
                _journal[_seq] = CandidateAtHub.Entry(_seq, 1, _response, flagged: _seq % 2 == 0);
            }

            await SendAsync();
        }
    }

    private async Task SendAsync()
    {
        AnswerEntry[] batch = [.. _journal.Values.Where(e => e.Seq > Received).Take(32)];

        // Nothing new to send: the newest once more, to be told what is durable.
        batch = batch.Length == 0 && Durable < _seq ? [_journal[_seq]] : batch;
        if (batch.Length == 0 || _connection is not { } connection)
        {
            return;
        }

        try
        {
            var reply = await connection.InvokeAsync<SaveReply>("Save", batch).WaitAsync(TimeSpan.FromSeconds(8));
            foreach (var result in reply.Results)
            {
                Take(result);
            }

            Advance(reply.Durable);
        }
        catch (Exception)
        {
            // Not known whether it arrived: sent again.
        }
    }

    private void Take(SaveResult result)
    {
        switch (result.Code)
        {
            case SaveCode.Received or SaveCode.Duplicate:
                Interlocked.Exchange(ref _received, Math.Max(Received, result.Seq));
                break;
            case SaveCode.Retry:
                break;
            case SaveCode.Gap:
                // Numbers before it are missing there: from the missing one on again.
                Interlocked.Exchange(ref _received, result.Expected!.Value - 1);
                break;
            default:
                Complaints.Enqueue($"{result.Seq}: {result.Code} {result.Message}");
                break;
        }
    }

    private void Advance(long durable)
    {
        Interlocked.Exchange(ref _durable, Math.Max(Durable, durable));
        Interlocked.Exchange(ref _received, Math.Max(Received, durable));
    }

    private async Task LeaveAsync()
    {
        await _gone.CancelAsync();
        if (_connection is { } connection)
        {
            await connection.DisposeAsync();
        }

        await _connecting;
    }
}
