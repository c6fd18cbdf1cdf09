using System.Runtime.CompilerServices;
using System.Threading.Channels;
using ExamEngine.Server.Delivery;
using ExamEngine.Server.Delivery.Live;
using ExamEngine.Server.Hosting;
using ExamEngine.Server.ItemBank;
using ExamEngine.Server.Records;
using ExamEngine.Server.Scheduling;
using ExamEngine.Sessions;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Proctoring;

/// <summary>
/// Streams a slot's candidates to a proctor: all rows at first, then what changed, at most four times a second however
/// much happens, and everything again every two seconds in case a hint was missed.
/// </summary>
internal sealed class Board(
    IDbContextFactory<ExamContext> contexts,
    SessionFactsCache facts,
    LiveSessions sessions,
    LiveStore live,
    LiveHints hints,
    Bank bank,
    NodeDrain drain,
    TimeProvider clock)
{
    private static readonly TimeSpan Coalesced = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan FullRound = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LifeSign = TimeSpan.FromSeconds(5);

    /// <summary>Watches a slot until the proctor goes, or this node is about to stop: a page whose board ends comes back by itself.</summary>
    public async IAsyncEnumerable<BoardEvent> WatchAsync(ExamSlot slot, Proctor proctor, [EnumeratorCancellation] CancellationToken gone)
    {
        using var leaving = new CancellationTokenSource();
        using var staying = drain.Enter(leaving.CancelAfter);
        var changed = Channel.CreateUnbounded<SessionId>(new UnboundedChannelOptions { SingleReader = true });
        await using var listening = await hints.ListenSlotAsync(slot.Id, id => changed.Writer.TryWrite(id));
        var numbers = await NumbersAsync(slot.Id);
        var shown = new Dictionary<Guid, BoardRow>();
        var rows = await RowsAsync(proctor, numbers, numbers.Keys, shown);
        yield return new BoardSnapshot(
            Now(),
            slot.Name,
            bank.Exam(slot.ExamId)?.Title ?? slot.ExamId,
            slot.StartsAt.ToUnixTimeMilliseconds(),
            slot.EndsAt.ToUnixTimeMilliseconds(),
            slot.Zone,
            rows);

        var fullAt = clock.GetTimestamp();
        Task<Dictionary<Guid, string>>? reading = null;
        while (!gone.IsCancellationRequested && !leaving.IsCancellationRequested)
        {
            await Task.Delay(Coalesced, clock, gone).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var touched = new HashSet<Guid>();
            while (changed.Reader.TryRead(out var id))
            {
                touched.Add(id.Value);
            }

            if (clock.GetElapsedTime(fullAt) >= FullRound || touched.Any(id => !numbers.ContainsKey(id)))
            {
                fullAt = clock.GetTimestamp();
                reading ??= NumbersAsync(slot.Id);
                touched = [.. numbers.Keys];
            }

            // Not waited for: while the database is away the board goes on with whom it knows, and says whose answers wait.
            if (reading is { IsCompleted: true } read)
            {
                reading = null;
                touched.UnionWith(await AddAsync(numbers, read));
            }

            // A connection that breaks without a word is known only by the signs of life that stop.
            touched.UnionWith(shown.Values.Where(IsSilent).Select(row => row.SessionId));

            if (touched.Count > 0 && await RowsAsync(proctor, numbers, touched, shown) is { Count: > 0 } news)
            {
                yield return new BoardRows(Now(), news);
            }
        }
    }

    private async Task<Dictionary<Guid, string>> NumbersAsync(Guid slot)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await db.Bookings.Where(b => b.SlotId == slot && b.CancelledAt == null).ToDictionaryAsync(b => b.Id, b => b.ConfirmationNumber);
    }

    /// <summary>Adds whom the database knows. Who was on the board stays on it: a cancelled booking is shown as cancelled, not as it last was.</summary>
    /// <returns>Who is new; nobody when the database did not answer, and it is asked again.</returns>
    private static async Task<IReadOnlyList<Guid>> AddAsync(Dictionary<Guid, string> numbers, Task<Dictionary<Guid, string>> read)
    {
        await ((Task)read).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return read.IsCompletedSuccessfully ? [.. (await read).Where(known => numbers.TryAdd(known.Key, known.Value)).Select(known => known.Key)] : [];
    }

    /// <summary>The rows that differ from what is shown; they are shown from then on.</summary>
    private async Task<List<BoardRow>> RowsAsync(Proctor proctor, Dictionary<Guid, string> numbers, IEnumerable<Guid> ids, Dictionary<Guid, BoardRow> shown)
    {
        var news = new List<BoardRow>();
        foreach (var row in await Task.WhenAll(ids.Where(numbers.ContainsKey).Select(id => RowAsync(proctor, new SessionId(id), numbers[id]))))
        {
            if (row is null)
            {
                continue;
            }

            if (!(shown.TryGetValue(row.SessionId, out var before) && Same(before, row)))
            {
                news.Add(row);
            }

            shown[row.SessionId] = row;
        }

        return news;
    }

    private async Task<BoardRow?> RowAsync(Proctor proctor, SessionId id, string number)
    {
        if (await facts.FindAsync(id) is not { } known || await sessions.EnsureAsync(id) is not { } state)
        {
            return null;
        }

        return new BoardRow(
            id.Value,
            known.CandidateName,
            number,
            state.Shown,
            state.Held is { } hold ? $"Held while the database is away: {hold.Reason}" : state.Reason.Length == 0 ? null : state.Reason,
            state.Section,
            known.Form.Sections.Count,
            state.Section == 0 ? null : known.Form.Sections[state.Section - 1].Title,
            state.Phase,
            state.Answered,
            known.Form.Items.Count(),
            state.ShownDeadline?.ToUnixTimeMilliseconds(),
            (long?)state.Remaining?.TotalMilliseconds,
            state.Connected && state.SeenAt > clock.GetUtcNow() - LifeSign,
            state.SeenAt?.ToUnixTimeMilliseconds(),
            state.Pending,
            (await UnsavedSinceAsync(id, state))?.ToUnixTimeMilliseconds(),
            state.OnDevice,
            state.OnDeviceSince?.ToUnixTimeMilliseconds(),
            state.Asks is { } asks ? new BoardDeviceRequest(asks.Device, asks.Description, asks.At.ToUnixTimeMilliseconds()) : null,
            Reinstatement(state.Termination, proctor.Actor),
            known.Accommodations,
            Actions(state.Shown));
    }

    private async Task<DateTimeOffset?> UnsavedSinceAsync(SessionId id, LiveState state) =>
        state.Seq > state.Durable && await live.WaitingSinceAsync(id) is { } since && clock.GetUtcNow() - since >= LateAnswers.Told ? since : null;

    private bool IsSilent(BoardRow row) => row.Connected && row.SeenAt <= (clock.GetUtcNow() - LifeSign).ToUnixTimeMilliseconds();

    /// <summary>A sign of life alone is no news; that it has stopped is.</summary>
    internal static bool Same(BoardRow before, BoardRow now) => (before with { SeenAt = now.SeenAt, Accommodations = now.Accommodations }) == now;

    private static BoardActions Actions(SessionState state)
    {
        var isLive = state is SessionState.Running or SessionState.Paused or SessionState.OnBreak;
        return new BoardActions(
            Release: Why(state, SessionState.Ready),
            Pause: Why(state, SessionState.Paused),
            Resume: state == SessionState.Paused ? string.Empty : "The examination is not paused.",
            AddTime: isLive || state is SessionState.CheckedIn or SessionState.Ready ? string.Empty : state == SessionState.Scheduled ? "The candidate has not checked in yet." : $"The examination is {SessionTransitions.Words(state)}.",
            Terminate: Why(state, SessionState.Terminated),
            Message: state is SessionState.Scheduled || state >= SessionState.Submitted ? "The candidate is not in the examination." : string.Empty);
    }

    /// <summary>The engine's rule, as it would decide for this person now.</summary>
    private BoardReinstatement? Reinstatement(Termination? termination, SessionActor me)
    {
        if (termination is null)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        return new BoardReinstatement(
            termination.Until.ToUnixTimeMilliseconds(),
            Words(termination.WhyNotAsk(now, me)),
            termination.Request is not { } request ? null : new BoardReinstatementRequest(
                request.Number,
                request.At.ToUnixTimeMilliseconds(),
                request.By.Name,
                request.Reason,
                Words(termination.WhyNotAnswer(now, me)),
                Words(termination.WhyNotWithdraw(now, me)),
                request.ClosedBy?.Name,
                request.ClosedWith,
                request.IsOf(request.ClosedBy)));
    }

    private static string Words(Refusal? refusal) => refusal?.Message ?? string.Empty;

    private static string Why(SessionState from, SessionState to) =>
        SessionTransitions.Check(from, to, SessionRole.Proctor) is not { } refusal ? string.Empty
        : from == SessionState.Scheduled ? "The candidate has not checked in yet."
        : from is SessionState.CheckedIn or SessionState.Ready && to != SessionState.Ready ? "The examination has not begun yet."
        : refusal.Message;

    private long Now() => clock.GetUtcNow().ToUnixTimeMilliseconds();
}
