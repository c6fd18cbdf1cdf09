using ExamEngine.Server.Delivery;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.ItemBank;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Scheduling;

/// <summary>A candidate's examinations: the list with what comes next and why not yet, and check-in.</summary>
internal sealed class CandidateExams(
    IDbContextFactory<ExamContext> contexts,
    SessionFactsCache facts,
    SessionLedger ledger,
    SessionCommands commands,
    Bank bank,
    TimeProvider clock,
    ILogger<CandidateExams> log)
{
    /// <summary>The candidate's examinations, the next one first.</summary>
    public async Task<IReadOnlyList<CandidateExam>> ListAsync(Guid candidate)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var rows = await (
            from booking in db.Bookings
            join slot in db.ExamSlots on booking.SlotId equals slot.Id
            join session in db.Sessions on booking.Id equals session.Id
            where booking.CandidateId == candidate && booking.CancelledAt == null
            select new { slot, session.State, session.EndedAs, booking.Id }).AsNoTracking().ToListAsync();
        var list = new List<CandidateExam>(rows.Count);
        foreach (var row in rows.OrderBy(r => IsOver(r.State)).ThenBy(r => r.slot.StartsAt).ThenBy(r => r.Id))
        {
            if (await facts.FindAsync(new SessionId(row.Id)) is { } known)
            {
                list.Add(Exam(known, row.slot, SessionViews.Told(row.State, row.EndedAs)));
            }
        }

        return list;
    }

    /// <summary>What the check-in page shows.</summary>
    /// <returns>Null when the session is not this candidate's.</returns>
    public async Task<CheckInView?> CheckInViewAsync(SessionId id, Guid candidate)
    {
        if (await FindAsync(id, candidate) is not var (known, slot, stored))
        {
            return null;
        }

        var whyNot = WhyNoCheckIn(slot, stored.Session.State);
        var rules = ExamRules.Of(known.Plan);
        return new CheckInView(
            id.Value,
            bank.Exam(known.ExamId)?.Title ?? known.ExamId,
            known.CandidateName,
            rules.Version,
            rules.Text,
            (slot.StartsAt - ExamSlot.CheckInLead).ToUnixTimeMilliseconds(),
            whyNot is null,
            whyNot);
    }

    /// <summary>Checks a candidate in.</summary>
    /// <returns>Null when the session is not this candidate's.</returns>
    public async Task<OpResult?> CheckInAsync(SessionId id, Guid candidate, CheckInRequest request, string device)
    {
        if (await FindAsync(id, candidate) is not var (known, slot, stored))
        {
            return null;
        }

        if (WhyNoCheckIn(slot, stored.Session.State) is { } whyNot)
        {
            return OpResult.Refused("check-in", whyNot);
        }

        await using var db = await contexts.CreateDbContextAsync();
        var number = await db.Bookings.Where(b => b.Id == id.Value).Select(b => b.ConfirmationNumber).SingleAsync();
        var given = string.Concat((request.ConfirmationNumber ?? string.Empty).Where(char.IsLetterOrDigit)).ToUpperInvariant();
        if (!string.Equals(given, number, StringComparison.Ordinal))
        {
            return OpResult.Refused("confirmation-number", "This is not the confirmation number of this booking. It has eight letters and digits and stands in your booking confirmation.");
        }

        var rules = ExamRules.Of(known.Plan);
        if (!request.RulesAccepted || !string.Equals(request.RulesVersion, rules.Version, StringComparison.Ordinal))
        {
            return OpResult.Refused("rules", "The examination rules have to be accepted in their present version. Please load the page again and read them.");
        }

        var me = new SessionActor(SessionRole.Candidate, known.CandidateName, candidate);
        var outcome = await commands.RunAsync(id, (session, now) => CheckIn(session.CheckIn(now, me, rules.Version, device), session, now, slot.AutoRelease));
        if (request.SystemCheck is { } check)
        {
            log.SystemChecked(id.Value, check.LatencyMs, check.ClockOffsetMs, check.Storage, check.Hub);
        }

        return OpResult.Of(outcome?.Refusal);
    }

    /// <summary>Checked in and released at once: a server that is lost in between would leave the candidate waiting for a proctor, in a slot that does without.</summary>
    private static Decision CheckIn(Decision decision, ExamSession session, DateTimeOffset now, bool isReleased) =>
        decision.Refusal is null && isReleased
            ? Decision.Accept([.. decision.Events, .. decision.Events.Aggregate(session, (s, entry) => s.Apply(entry)).MakeReady(now, SessionActor.Policy).Events])
            : decision;

    private async Task<(SessionFacts Facts, ExamSlot Slot, StoredSession Stored)?> FindAsync(SessionId id, Guid candidate)
    {
        if (await facts.FindAsync(id) is not { } known || known.CandidateId != candidate || await ledger.FindAsync(id) is not { } stored)
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync();
        return (known, await db.ExamSlots.AsNoTracking().SingleAsync(s => s.Id == known.SlotId), stored);
    }

    private CandidateExam Exam(SessionFacts known, ExamSlot slot, SessionState state)
    {
        var whyNot = state == SessionState.Scheduled ? WhyNoCheckIn(slot, state) : null;
        var exam = bank.Exam(known.ExamId);
        return new CandidateExam(
            known.Id.Value,
            known.Id.Value,
            known.ExamId,
            exam?.Title ?? known.ExamId,
            exam?.Practice ?? false,
            known.Form.Sections.Count,
            known.Form.Sections.Sum(static section => section.Items.Count),
            known.Plan.Total.TotalMinutes,
            slot.Name,
            slot.Place,
            slot.StartsAt.ToUnixTimeMilliseconds(),
            slot.EndsAt.ToUnixTimeMilliseconds(),
            slot.Zone,
            state,
            (slot.StartsAt - ExamSlot.CheckInLead).ToUnixTimeMilliseconds(),
            whyNot is null && Next(state) is not NextStep.None,
            whyNot,
            Next(state),
            known.Accommodations,
            state == SessionState.Released);
    }

    private string? WhyNoCheckIn(ExamSlot slot, SessionState state)
    {
        var now = clock.GetUtcNow();
        if (state != SessionState.Scheduled)
        {
            return state is SessionState.CheckedIn or SessionState.Ready
                ? "You have checked in already."
                : $"The examination is {SessionTransitions.Words(state)}.";
        }

        if (slot.CancelledAt is not null)
        {
            return "This slot was cancelled.";
        }

        if (now < slot.StartsAt - ExamSlot.CheckInLead)
        {
            return $"Check-in opens {ExamSlot.CheckInLead.TotalMinutes:0} minutes before the start.";
        }

        return now >= slot.EndsAt ? "The time of this slot is over." : null;
    }

    private static bool IsOver(SessionState state) => state >= SessionState.Submitted;

    private static NextStep Next(SessionState state) => state switch
    {
        SessionState.Scheduled => NextStep.CheckIn,
        SessionState.CheckedIn => NextStep.Wait,
        SessionState.Ready or SessionState.Running or SessionState.Paused or SessionState.OnBreak => NextStep.Sit,
        SessionState.Released => NextStep.Report,
        _ => NextStep.None,
    };
}
