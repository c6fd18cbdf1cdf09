using ExamEngine.Server.Delivery.Live;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using StackExchange.Redis;

namespace ExamEngine.Server.Delivery;

/// <summary>
/// Judges entries that were received under a number which another device has used since: the live store had lost them before they were stored, and the candidate went on
/// elsewhere before the first device could send them again. They count at their first time unless the candidate has answered that item later, and never twice.
/// </summary>
internal sealed class RecoveredAnswers(JournalTable journal, LiveStore live)
{
    /// <summary>Looks whether an entry is to be left out.</summary>
    /// <param name="id">The session.</param>
    /// <param name="number">The number under which it was received.</param>
    /// <param name="entry">The entry, with the time its receipt proves.</param>
    /// <returns>Null when it is to be admitted; conflict when it is without a genuine receipt, in the record already or answered later; retry while that cannot be asked.</returns>
    public async Task<SaveCode?> RefusesAsync(SessionId id, long number, CheckedEntry entry)
    {
        if (entry.ReceivedAt is not { } receivedAt)
        {
            return SaveCode.Conflict;
        }

        try
        {
            // The live journal first: what is committed in between is found in the table.
            var waiting = await live.JournalAsync(id, LiveStore.JournalRoom);
            var stored = await journal.OfItemAsync(id, entry.Position);
            var all = waiting.Where(each => each.Position == entry.Position)
                .Select(each => (each.Seq, each.Hash, each.ReceivedAt, HasResponse: each.Response is not null, HasFlag: each.Flagged is not null))
                .Concat(stored.Select(row => (row.Seq, row.Hash, ReceivedAt: row.ReceivedAt.ToUnixTimeMilliseconds(), HasResponse: row.Response is not null, HasFlag: row.Flagged is not null)));
            return all.Any(each =>
                each.Seq != entry.Seq
                && ((each.Hash == entry.Hash && (each.Seq == number || each.ReceivedAt == receivedAt))
                    || (each.ReceivedAt > receivedAt && (entry.Response is not null ? each.HasResponse : each.HasFlag))))
                ? SaveCode.Conflict
                : null;
        }
        catch (Exception exception) when (exception is RedisException || DatabaseAway.Is(exception))
        {
            return SaveCode.Retry;
        }
    }
}
