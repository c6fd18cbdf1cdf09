using System.Threading.Channels;
using ExamEngine.Server.Delivery.Live;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Proctoring;

/// <summary>
/// The candidates of a slot, read once for all who watch it on this node: what was hinted at, at most four times a second however much happens, and each of
/// them every two seconds, because a hint may be missed and signs of life are not hinted at.
/// </summary>
internal sealed class SlotBoard(Guid slot, IDbContextFactory<ExamContext> contexts, BoardReading reading, LiveHints hints, TimeProvider clock)
{
    private const int RoundsUntilAll = 8;
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(250);

    private readonly Lock _gate = new();
    private readonly Dictionary<Guid, CandidateOnBoard> _shown = [];
    private readonly List<BoardWatcher> _watchers = [];
    private readonly TaskCompletionSource _filled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isOver;

    /// <summary>Done when everybody was read once.</summary>
    public Task Filled => _filled.Task;

    /// <summary>Lets somebody watch.</summary>
    /// <returns>False when nothing is read any more: another board is needed.</returns>
    public bool TryJoin(BoardWatcher watcher)
    {
        lock (_gate)
        {
            if (!_isOver)
            {
                _watchers.Add(watcher);
            }

            return !_isOver;
        }
    }

    /// <summary>Somebody watches no more; nothing is read when nobody is left.</summary>
    /// <returns>True when nothing is read any more.</returns>
    public bool Leave(BoardWatcher watcher)
    {
        lock (_gate)
        {
            _watchers.Remove(watcher);
            return _isOver |= _watchers.Count == 0;
        }
    }

    /// <summary>All candidates as they were last read; who watches is told of what changes from then on.</summary>
    public IReadOnlyList<CandidateOnBoard> All(BoardWatcher watcher)
    {
        lock (_gate)
        {
            watcher.Forget();
            return [.. _shown.Values];
        }
    }

    /// <summary>Those of the candidates that are on the board.</summary>
    public IReadOnlyList<CandidateOnBoard> Of(IReadOnlyCollection<Guid> sessions)
    {
        lock (_gate)
        {
            return [.. sessions.Select(id => _shown.GetValueOrDefault(id)).OfType<CandidateOnBoard>()];
        }
    }

    /// <summary>Reads for as long as somebody watches.</summary>
    public async Task RunAsync()
    {
        Exception? failure = null;
        try
        {
            await ReadAsync();
        }
        catch (Exception exception)
        {
            // Every stream ends with it, as pages expect; they come back by themselves.
            failure = exception;
        }

        lock (_gate)
        {
            _isOver = true;
            if (failure is not null && _filled.TrySetException(failure))
            {
                // Looked at here: perhaps nobody waits for it any more.
                _ = _filled.Task.Exception;
            }

            _watchers.ForEach(watcher => watcher.End(failure));
        }
    }

    private async Task ReadAsync()
    {
        var changed = Channel.CreateUnbounded<SessionId>(new UnboundedChannelOptions { SingleReader = true });
        await using var listening = await hints.ListenSlotAsync(slot, id => changed.Writer.TryWrite(id));
        var numbers = await NumbersAsync();
        await ReadAsync(numbers, numbers.Keys);
        _filled.TrySetResult();

        Task<Dictionary<Guid, string>>? asked = null;
        for (var round = 1; !Volatile.Read(ref _isOver); round++)
        {
            await Task.Delay(Round, clock);
            var touched = new HashSet<Guid>();
            while (changed.Reader.TryRead(out var id))
            {
                touched.Add(id.Value);
            }

            if (round % RoundsUntilAll == 0 || touched.Any(id => !numbers.ContainsKey(id)))
            {
                asked ??= NumbersAsync();
            }

            // Not waited for: while the database is away the board goes on with whom it knows, and says whose answers wait.
            if (asked is { IsCompleted: true } answered)
            {
                asked = null;
                touched.UnionWith(await AddAsync(numbers, answered));
            }

            // A part in each round: all at once every two seconds would be a wave that answers have to wait behind.
            touched.UnionWith(numbers.Keys.Where((_, place) => place % RoundsUntilAll == round % RoundsUntilAll));

            // A connection that breaks without a word is known only by the signs of life that stop.
            touched.UnionWith(_shown.Values.Where(each => reading.IsSilent(each.Row)).Select(each => each.Row.SessionId));
            await ReadAsync(numbers, touched);
        }
    }

    private async Task<Dictionary<Guid, string>> NumbersAsync()
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

    /// <summary>Reads candidates and tells everybody who watches of those that show something new.</summary>
    private async Task ReadAsync(Dictionary<Guid, string> numbers, IEnumerable<Guid> ids)
    {
        var read = await Task.WhenAll(ids.Where(numbers.ContainsKey).Select(id => reading.FindAsync(new SessionId(id), numbers[id])));
        var news = new List<Guid>();
        lock (_gate)
        {
            foreach (var now in read.OfType<CandidateOnBoard>())
            {
                var id = now.Row.SessionId;

                // What a person may do about a termination also changes with time.
                if (now.Termination is not null || !(_shown.TryGetValue(id, out var before) && before.SaysAsMuchAs(now)))
                {
                    news.Add(id);
                }

                _shown[id] = now;
            }

            if (news.Count > 0)
            {
                _watchers.ForEach(watcher => watcher.Tell(news));
            }
        }
    }
}
