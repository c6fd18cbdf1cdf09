using System.Runtime.CompilerServices;
using ExamEngine.Server.Delivery.Live;
using ExamEngine.Server.Hosting;
using ExamEngine.Server.ItemBank;
using ExamEngine.Server.Records;
using ExamEngine.Server.Scheduling;
using ExamEngine.Sessions;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Proctoring;

/// <summary>Streams a slot's candidates to a proctor: all rows at first, then what changed. All proctors of a slot on this node share one <see cref="SlotBoard"/>.</summary>
internal sealed class Board(IDbContextFactory<ExamContext> contexts, BoardReading reading, LiveHints hints, Bank bank, NodeDrain drain, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Guid, SlotBoard> _boards = [];

    /// <summary>Watches a slot until the proctor goes, or this node is about to stop: a page whose board ends comes back by itself.</summary>
    public async IAsyncEnumerable<BoardEvent> WatchAsync(ExamSlot slot, Proctor proctor, [EnumeratorCancellation] CancellationToken gone)
    {
        using var until = CancellationTokenSource.CreateLinkedTokenSource(gone);
        using var staying = drain.Enter(until.CancelAfter);
        var watcher = new BoardWatcher();
        var board = Join(slot.Id, watcher);
        try
        {
            await board.Filled.WaitAsync(until.Token);
            var told = new Dictionary<Guid, BoardRow>();
            yield return new BoardSnapshot(
                Now(),
                slot.Name,
                bank.Exam(slot.ExamId)?.Title ?? slot.ExamId,
                slot.StartsAt.ToUnixTimeMilliseconds(),
                slot.EndsAt.ToUnixTimeMilliseconds(),
                slot.Zone,
                Rows(board.All(watcher), proctor, told));
            while (await NextAsync(watcher, until.Token) is { } changed)
            {
                if (Rows(board.Of(changed), proctor, told) is { Count: > 0 } news)
                {
                    yield return new BoardRows(Now(), news);
                }
            }
        }
        finally
        {
            Leave(slot.Id, board, watcher);
        }
    }

    private static async Task<IReadOnlyCollection<Guid>?> NextAsync(BoardWatcher watcher, CancellationToken until)
    {
        try
        {
            return await watcher.NextAsync(until);
        }
        catch (OperationCanceledException) when (until.IsCancellationRequested)
        {
            return null;
        }
    }

    private SlotBoard Join(Guid slot, BoardWatcher watcher)
    {
        lock (_gate)
        {
            if (_boards.TryGetValue(slot, out var board) && board.TryJoin(watcher))
            {
                return board;
            }

            _boards[slot] = board = new SlotBoard(slot, contexts, reading, hints, clock);
            board.TryJoin(watcher);
            _ = board.RunAsync();
            return board;
        }
    }

    private void Leave(Guid slot, SlotBoard board, BoardWatcher watcher)
    {
        lock (_gate)
        {
            if (board.Leave(watcher) && _boards.TryGetValue(slot, out var present) && present == board)
            {
                _boards.Remove(slot);
            }
        }
    }

    /// <summary>The rows as this proctor sees them. What they may do about a termination depends on person and time: of those rows only the ones that say something new.</summary>
    private List<BoardRow> Rows(IReadOnlyList<CandidateOnBoard> candidates, Proctor proctor, Dictionary<Guid, BoardRow> told)
    {
        var rows = new List<BoardRow>(candidates.Count);
        foreach (var candidate in candidates)
        {
            if (candidate.Termination is not { } termination)
            {
                rows.Add(candidate.Row);
                continue;
            }

            var row = candidate.Row with { Reinstatement = Reinstatement(termination, proctor.Actor) };
            if (!told.TryGetValue(row.SessionId, out var before) || !CandidateOnBoard.Same(before, row))
            {
                rows.Add(told[row.SessionId] = row);
            }
        }

        return rows;
    }

    /// <summary>The engine's rule, as it would decide for this person now.</summary>
    private BoardReinstatement Reinstatement(Termination termination, SessionActor me)
    {
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

    private long Now() => clock.GetUtcNow().ToUnixTimeMilliseconds();
}
