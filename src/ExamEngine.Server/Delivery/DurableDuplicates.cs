using ExamEngine.Server.Delivery.Live;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;

namespace ExamEngine.Server.Delivery;

/// <summary>
/// Compares entries whose numbers are committed already with what was committed. The live state has forgotten their contents, and a page that comes back to a
/// device may hold other answers under numbers that another device has used since: they must not be taken for saved.
/// </summary>
internal sealed class DurableDuplicates(JournalTable journal)
{
    /// <summary>Corrects what the live state says of duplicates without a time.</summary>
    /// <returns>The same; other content is a conflict, and while the database cannot be asked it is not known.</returns>
    public async Task<Admission> CompareAsync(SessionId id, IReadOnlyList<CheckedEntry> entries, Admission admission)
    {
        long[] numbers = [.. entries.Where((_, i) => IsCommitted(admission.Verdicts[i])).Select(entry => entry.Seq)];
        if (numbers.Length == 0)
        {
            return admission;
        }

        try
        {
            var hashes = await journal.HashesAsync(id, numbers);
            return admission with { Verdicts = [.. admission.Verdicts.Select((verdict, i) => IsCommitted(verdict) ? Compared(hashes.GetValueOrDefault(entries[i].Seq), entries[i].Hash) : verdict)] };
        }
        catch (Exception exception) when (DatabaseAway.Is(exception))
        {
            return admission with { Verdicts = [.. admission.Verdicts.Select(verdict => IsCommitted(verdict) ? (SaveCode.Retry, 0) : verdict)] };
        }
    }

    private static bool IsCommitted((SaveCode Code, long Value) verdict) => verdict is (SaveCode.Duplicate, 0);

    private static (SaveCode Code, long Value) Compared(string? committed, string hash) =>
        committed == hash ? (SaveCode.Duplicate, 0) : committed is null ? (SaveCode.Retry, 0) : (SaveCode.Conflict, 0);
}
