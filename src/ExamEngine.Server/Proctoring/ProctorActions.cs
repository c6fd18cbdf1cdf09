using ExamEngine.Server.Delivery;
using ExamEngine.Server.Delivery.Live;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.ItemBank;
using ExamEngine.Server.Records;
using ExamEngine.Server.Scheduling;
using ExamEngine.Sessions;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Proctoring;

/// <summary>What a proctor may see and do: the slots that are theirs, and the sessions in them.</summary>
internal sealed class ProctorActions(
    IDbContextFactory<ExamContext> contexts,
    SessionFactsCache facts,
    SessionLedger ledger,
    SessionCommands commands,
    EmergencyHolds holds,
    OutageCredit outages,
    LiveHints hints,
    Bank bank,
    TimeProvider clock)
{
    private const int LongestText = 1000;

    // A pause that the database has not taken by then is a hold.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>The slots of a proctor, the latest start first; all of them for an administrator.</summary>
    public async Task<IReadOnlyList<ProctorSlot>> SlotsAsync(Proctor proctor)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var slots = await db.ExamSlots.AsNoTracking()
            .Where(s => s.CancelledAt == null && (proctor.IsAdministrator || db.SlotProctors.Any(p => p.SlotId == s.Id && p.AccountId == proctor.Id)))
            .OrderByDescending(s => s.StartsAt).Take(200).ToListAsync();
        var ids = slots.ConvertAll(s => s.Id);
        var states = await db.Sessions.Where(s => ids.Contains(s.SlotId) && s.State != SessionState.Cancelled)
            .GroupBy(s => new { s.SlotId, s.State }).Select(g => new { g.Key.SlotId, g.Key.State, Count = g.Count() }).ToListAsync();
        return slots.ConvertAll(slot => new ProctorSlot(
            slot.Id,
            slot.Name,
            bank.Exam(slot.ExamId)?.Title ?? slot.ExamId,
            slot.Place,
            slot.StartsAt.ToUnixTimeMilliseconds(),
            slot.EndsAt.ToUnixTimeMilliseconds(),
            slot.Zone,
            states.Where(s => s.SlotId == slot.Id).Sum(s => s.Count),
            states.Where(s => s.SlotId == slot.Id && s.State == SessionState.CheckedIn).Sum(s => s.Count),
            states.Where(s => s.SlotId == slot.Id && s.State is SessionState.Running or SessionState.Paused or SessionState.OnBreak).Sum(s => s.Count)));
    }

    /// <summary>Finds a slot the proctor may watch.</summary>
    /// <returns>Null when there is none, or when it is somebody else's.</returns>
    public async Task<ExamSlot?> SlotAsync(Proctor proctor, Guid slotId)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await db.ExamSlots.AsNoTracking().SingleOrDefaultAsync(s =>
            s.Id == slotId && (proctor.IsAdministrator || db.SlotProctors.Any(p => p.SlotId == slotId && p.AccountId == proctor.Id)));
    }

    /// <summary>Runs a command on a session of the proctor's slot.</summary>
    /// <param name="proctor">Who.</param>
    /// <param name="sessionId">The session.</param>
    /// <param name="command">Decides.</param>
    /// <param name="reason">The words that go with it, at most 1000 characters; null for a command without.</param>
    public async Task<OpResult> RunAsync(Proctor proctor, Guid sessionId, Func<ExamSession, DateTimeOffset, SessionActor, Decision> command, string? reason = null)
    {
        if (reason is { Length: > LongestText } || HasControls(reason))
        {
            return OpResult.Refused("reason", $"A reason has at most {LongestText} characters, all of them letters, signs or line breaks.");
        }

        try
        {
            if (await FindAsync(proctor, sessionId) is not { } known)
            {
                return NotYours;
            }

            await holds.TakeOverAsync(known.Id);
            var outcome = await commands.RunAsync(known.Id, (session, now) => command(session, now, proctor.Actor));
            return OpResult.Of(outcome?.Refusal);
        }
        catch (Exception exception) when (DatabaseAway.Is(exception))
        {
            return OpResult.Refused(Away, "The database cannot be reached, so nothing can be changed at the moment. Try again in a few seconds. To hide the questions at once, press Pause: that works all the same.");
        }
    }

    /// <summary>Pauses a session; holds it where the database does not take that and the proctor is watching its slot.</summary>
    /// <param name="proctor">Who.</param>
    /// <param name="sessionId">The session.</param>
    /// <param name="reason">The words that go with it.</param>
    /// <param name="watched">The slot whose board the proctor's page shows: that it is theirs was asked when the database was there.</param>
    public async Task<OpResult> PauseAsync(Proctor proctor, Guid sessionId, string reason, Guid? watched)
    {
        var pausing = RunAsync(proctor, sessionId, (session, now, actor) => session.Pause(now, actor, reason), reason);
        using var patience = new CancellationTokenSource();
        await Task.WhenAny(pausing, Task.Delay(Patience, clock, patience.Token));
        await patience.CancelAsync();
        if (pausing.IsCompleted && (!pausing.IsCompletedSuccessfully || (await pausing).Code != Away))
        {
            return await pausing;
        }

        return !string.IsNullOrWhiteSpace(reason)
            && await facts.FindAsync(new SessionId(sessionId)) is { } known && known.SlotId == watched
            && await holds.PlaceAsync(known, proctor.Actor, reason.Trim())
            ? OpResult.Done with { Message = "The database cannot be reached, so the examination is held: the questions are hidden and no answers are taken. It is paused by itself, in your name, when the database is back, and the candidate gets the time back." }
            : await pausing;
    }

    /// <summary>Agrees to taking a termination back. With it is given back what an outage took before it and nobody could give to an examination that was over.</summary>
    public async Task<OpResult> AgreeToReinstatementAsync(Proctor proctor, Guid sessionId, int request)
    {
        var since = await outages.SinceStartAsync(new SessionId(sessionId));
        return await RunAsync(proctor, sessionId, (session, now, me) => OutageCredit.With(session.AgreeToReinstatement(now, me, request), session, now, since));
    }

    /// <summary>Writes to a candidate.</summary>
    public async Task<OpResult> SendMessageAsync(Proctor proctor, Guid sessionId, string? text)
    {
        if (await FindAsync(proctor, sessionId) is not { } known)
        {
            return NotYours;
        }

        var words = (text ?? string.Empty).Trim();
        if (words.Length is 0 or > LongestText || HasControls(words))
        {
            return OpResult.Refused("text", $"A message has between 1 and {LongestText} characters, all of them letters, signs or line breaks.");
        }

        await using var db = await contexts.CreateDbContextAsync();
        var row = new MessageRow { Id = Guid.CreateVersion7(clock.GetUtcNow()), SessionId = sessionId, From = proctor.Actor.Name, Text = words, At = clock.GetUtcNow() };
        db.Messages.Add(row);
        await db.SaveChangesAsync();
        await hints.MessageAsync(known.Id, row.Id);
        return OpResult.Done;
    }

    /// <summary>A session's history in words, oldest first; empty when the session is not in a slot of the proctor's.</summary>
    public async Task<IReadOnlyList<TimeLineEntry>> TimeLineAsync(Proctor proctor, Guid sessionId)
    {
        if (await FindAsync(proctor, sessionId) is not { } known || await ledger.FindAsync(known.Id) is not { } stored)
        {
            return [];
        }

        await using var db = await contexts.CreateDbContextAsync();
        var messages = await db.Messages.AsNoTracking().Where(m => m.SessionId == sessionId).ToListAsync();
        return
        [
            .. stored.Ledger.Select(entry => new TimeLineEntry(entry.At.ToUnixTimeMilliseconds(), entry.Actor.Name, TimeLine.Words(entry)))
                .Concat(messages.Select(m => new TimeLineEntry(m.At.ToUnixTimeMilliseconds(), m.From, $"Message: {m.Text}")))
                .OrderBy(line => line.At),
        ];
    }

    // A NUL cannot be stored by PostgreSQL; nobody types the others.
    private static bool HasControls(string? text) => text?.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')) == true;

    private const string Away = "database";

    private static OpResult NotYours => OpResult.Refused("not-found", "There is no such examination in your slots.");

    private async Task<SessionFacts?> FindAsync(Proctor proctor, Guid sessionId) =>
        await facts.FindAsync(new SessionId(sessionId)) is { } known && await SlotAsync(proctor, known.SlotId) is not null ? known : null;
}
