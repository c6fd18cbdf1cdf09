using ExamEngine.Server.Records;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Outbox;

/// <summary>
/// The messages that wait to be sent. A node claims one, sends it, and marks it; a claim is given up after two minutes, so that a node that dies keeps nothing. Between sending and
/// marking lies a gap: a node that dies there has sent a message that another one sends again, under the same Message-ID.
/// </summary>
internal sealed class MessageOutbox(IDbContextFactory<ExamContext> contexts, TimeProvider clock)
{
    private const int AtOnce = 50;
    private const int Most = 500;
    private const int LongestSearch = 100;

    /// <summary>How long one node has a message to itself; a try takes less.</summary>
    public static TimeSpan ClaimLasts { get; } = TimeSpan.FromMinutes(2);

    /// <summary>How long it waits after each try that failed; after one more it is given up.</summary>
    public static IReadOnlyList<TimeSpan> Waits { get; } =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(4), TimeSpan.FromHours(12), TimeSpan.FromHours(24),
    ];

    /// <summary>Writes a message in the caller's transaction, unless it is there already.</summary>
    /// <param name="db">The database.</param>
    /// <param name="message">The message.</param>
    /// <param name="now">When.</param>
    /// <returns>Whether it was written.</returns>
    public static async Task<bool> AddAsync(ExamContext db, NewMessage message, DateTimeOffset now) => 1 == await db.Database.ExecuteSqlRawAsync(
        """
        INSERT INTO "OutboxMessages" ("Id", "Key", "CandidateId", "Kind", "Channel", "Subject", "Text", "Path", "CreatedAt", "DueAt", "TooLateAt", "State", "Tries")
        VALUES ({0}, {1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {8}, NULLIF({9}, 0), 0, 0) ON CONFLICT ("Key") DO NOTHING
        """,
        Guid.CreateVersion7(now),
        message.Key,
        message.Candidate,
        (int)message.Kind,
        (int)message.Channel,
        message.Subject.Length > OutboxTables.SubjectLength ? message.Subject[..OutboxTables.SubjectLength] : message.Subject,
        message.Text,
        message.Path,
        now.ToUnixTimeMilliseconds(),
        message.TooLateAt is { } late ? late.ToUnixTimeMilliseconds() : 0L);

    /// <summary>Messages that are due and that nobody is sending, the oldest first.</summary>
    public async Task<IReadOnlyList<Guid>> DueAsync()
    {
        await using var db = await contexts.CreateDbContextAsync();
        var now = clock.GetUtcNow();
        return await db.OutboxMessages
            .Where(m => m.State == MessageState.Waiting && m.DueAt <= now && (m.ClaimedUntil == null || m.ClaimedUntil <= now))
            .OrderBy(m => m.DueAt).ThenBy(m => m.Id).Select(m => m.Id).Take(AtOnce).ToListAsync();
    }

    /// <summary>Takes a message for this node alone.</summary>
    /// <returns>The message; null when another node was first, or it is not to be sent any more.</returns>
    public async Task<OutboxMessageRow?> ClaimAsync(Guid id)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var (now, claim) = (clock.GetUtcNow(), Guid.NewGuid());
        var until = now + ClaimLasts;
        var won = await db.OutboxMessages
            .Where(m => m.Id == id && m.State == MessageState.Waiting && m.DueAt <= now && (m.ClaimedUntil == null || m.ClaimedUntil <= now))
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.Claim, claim).SetProperty(m => m.ClaimedUntil, until).SetProperty(m => m.Tries, m => m.Tries + 1));
        return won == 1 ? await db.OutboxMessages.AsNoTracking().SingleAsync(m => m.Id == id) : null;
    }

    /// <summary>Marks a message as sent.</summary>
    public Task<bool> SentAsync(OutboxMessageRow message, string to)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        return ChangeAsync(message, set => set.SetProperty(m => m.State, MessageState.Sent).SetProperty(m => m.SentAt, now).SetProperty(m => m.SentTo, to).SetProperty(m => m.Note, (string?)null));
    }

    /// <summary>Marks a message that nobody wants any more.</summary>
    public Task<bool> DropAsync(OutboxMessageRow message, string why) =>
        ChangeAsync(message, set => set.SetProperty(m => m.State, MessageState.Dropped).SetProperty(m => m.Note, why));

    /// <summary>Puts a message that could not be sent back for later, or gives it up.</summary>
    /// <returns>Whether it is tried again.</returns>
    public async Task<bool> FailedAsync(OutboxMessageRow message, string why, bool isFinal)
    {
        var note = why.Length > OutboxTables.NoteLength ? why[..OutboxTables.NoteLength] : why;
        var isOver = isFinal || message.Tries > Waits.Count;
        var (state, due) = isOver ? (MessageState.Failed, message.DueAt) : (MessageState.Waiting, clock.GetUtcNow() + Waits[message.Tries - 1]);
        await ChangeAsync(message, set => set.SetProperty(m => m.State, state).SetProperty(m => m.DueAt, due).SetProperty(m => m.Note, note));
        return !isOver;
    }

    /// <summary>Has a message sent again that was sent, dropped or given up.</summary>
    /// <returns>Whether there is such a message.</returns>
    public async Task<bool> AgainAsync(Guid id)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var now = clock.GetUtcNow();
        await db.OutboxMessages.Where(m => m.Id == id && m.State != MessageState.Waiting).ExecuteUpdateAsync(set => set
            .SetProperty(m => m.State, MessageState.Waiting).SetProperty(m => m.DueAt, now).SetProperty(m => m.Tries, 0).SetProperty(m => m.Note, (string?)null));
        return await db.OutboxMessages.AnyAsync(m => m.Id == id);
    }

    /// <summary>Messages for administrators, the newest first.</summary>
    /// <param name="state">Those that stand so; null for all.</param>
    /// <param name="search">Part of a name, an address or a subject; null or empty for all.</param>
    public async Task<AdminMessages> ListAsync(MessageState? state, string? search)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var words = (search ?? "").Trim();
        words = (words.Length > LongestSearch ? words[..LongestSearch] : words).ToLowerInvariant();
#pragma warning disable CA1304, CA1311, CA1862, MA0011 // Translated to SQL, where there is no culture.
        var found =
            from message in db.OutboxMessages
            join account in db.Users on message.CandidateId equals account.Id
            where words.Length == 0 || account.DisplayName.ToLower().Contains(words) || account.Email!.ToLower().Contains(words) || message.Subject.ToLower().Contains(words)
            select new { message, account.DisplayName, account.Email };
#pragma warning restore CA1304, CA1311, CA1862, MA0011
        var counts = await found.GroupBy(f => f.message.State).Select(g => new { State = g.Key, Count = g.Count() }).ToListAsync();
        var rows = await found.Where(f => state == null || f.message.State == state)
            .OrderByDescending(f => f.message.CreatedAt).ThenByDescending(f => f.message.Id).Take(Most).AsNoTracking().ToListAsync();
        return new AdminMessages(
            [.. Enum.GetValues<MessageState>().Select(each => new MessageCount(each, counts.Find(c => c.State == each)?.Count ?? 0))],
            rows.ConvertAll(row => new AdminMessage(
                row.message.Id, row.DisplayName, row.message.SentTo ?? (row.message.Channel == MessageChannel.Email ? row.Email : null), row.message.Kind, row.message.Channel, row.message.Subject,
                row.message.Text, row.message.CreatedAt.ToUnixTimeMilliseconds(), row.message.State, row.message.State == MessageState.Waiting ? row.message.DueAt.ToUnixTimeMilliseconds() : null,
                row.message.SentAt?.ToUnixTimeMilliseconds(), row.message.Tries, row.message.Note)));
    }

    /// <summary>Changes a message that this node has claimed, and gives the claim up; what is another node's by now is left alone.</summary>
    private async Task<bool> ChangeAsync(OutboxMessageRow message, Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<OutboxMessageRow>> change)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return 1 == await db.OutboxMessages.Where(m => m.Id == message.Id && m.Claim == message.Claim).ExecuteUpdateAsync(set =>
        {
            change(set);
            set.SetProperty(m => m.Claim, (Guid?)null).SetProperty(m => m.ClaimedUntil, (DateTimeOffset?)null);
        });
    }
}
