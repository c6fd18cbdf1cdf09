using ExamEngine.Server.Delivery.Live;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using ExamEngine.Sittings;
using Microsoft.AspNetCore.SignalR;

namespace ExamEngine.Server.Delivery;

/// <summary>What a candidate's page does to its session.</summary>
internal sealed class CandidateActions(
    AnswerIntake intake,
    SessionCommands commands,
    JournalFlusher flusher,
    LiveStore live,
    LiveSessions sessions,
    SessionLedger ledger,
    CandidateSittings sittings,
    ClockWatch clocks,
    LateAnswers late,
    TimeProvider clock)
{
    private static OpResult StoredLater => OpResult.Refused("retry", "Your answers are safe but cannot be stored at this moment. Please try again in a few seconds.");

    /// <summary>Saves entries. Never cancelled: a save that arrived is finished even if the page is gone.</summary>
    public Task<SaveReply> SaveAsync(Place place, IReadOnlyList<AnswerEntry>? entries) => intake.SaveAsync(place, entries);

    /// <summary>Opens an item.</summary>
    public async Task<OpResult> OpenItemAsync(Place place, int position)
    {
        if (place.Facts.Find(position) is null)
        {
            return OpResult.Refused("item", "There is no such item in this examination.");
        }

        var noted = await live.LookAsync(place.Facts.Id, place.Epoch, position);
        if (noted < 0)
        {
            await sessions.RenewAsync(place);
            noted = await live.LookAsync(place.Facts.Id, place.Epoch, position);
        }

        switch (noted)
        {
            case 1:
                place.Hint(FormattableString.Invariant($"i{position}"));
                return OpResult.Done;
            case 7:
                return OpResult.Refused("fenced", "The examination was opened in another window.");
            default:
                return OpResult.Of(await WhyNotOpenAsync(place, position));
        }
    }

    /// <summary>
    /// Leaves an item of a linear section for good. The answers received until then decide, by the rules of the test, which item comes next.
    /// </summary>
    /// <param name="place">The place.</param>
    /// <param name="from">The position to leave; asked again for one that was left already, nothing happens.</param>
    public Task<OpResult> MoveOnAsync(Place place, int from) => RunByRulesAsync(place, (stored, sitting, seq, now, me) =>
    {
        var session = stored.Session;
        if (place.Facts.Find(from) is not { } found || session.State != SessionState.Running || session.OpenSection != found.Section)
        {
            return Decision.Refuse("closed", "This item's section is not open.");
        }

        return sitting.MoveOn(from, now) switch
        {
            SittingMove.To to => session.MoveOn(now, me, found.Section, to.Position, seq),
            SittingMove.Last => Decision.Refuse("last", "This was the last item of the section. End the section when you are done."),
            SittingMove.Refused refused => Decision.Refuse(refused.Refusal),
            _ => throw new InvalidOperationException("An unknown kind of move."),
        };
    });

    /// <summary>Ends a section; in a linear one not before the present item may be left.</summary>
    public Task<OpResult> EndSectionAsync(Place place, int section) => sittings.IsLinear(place.Facts, section)
        ? RunByRulesAsync(place, (stored, sitting, _, now, me) => stored.Session.OpenSection == section && sitting.WhyNotEnd(section, now) is { } refusal
            ? Decision.Refuse(refusal)
            : stored.Session.EndSection(now, me, section))
        : RunAsync(place, (session, now, me) => session.EndSection(now, me, section));

    /// <summary>Runs a command on the candidate's session.</summary>
    public async Task<OpResult> RunAsync(Place place, Func<ExamSession, DateTimeOffset, SessionActor, Decision> command)
    {
        if (await IsFencedAsync(place))
        {
            return OpResult.Refused("fenced", "The examination was opened in another window.");
        }

        var outcome = await commands.RunAsync(place.Facts.Id, (session, now) => command(session, now, Me(place)));
        return OpResult.Of(outcome?.Refusal);
    }

    private async Task<OpResult> RunByRulesAsync(
        Place place, Func<StoredSession, Sitting, long, DateTimeOffset, SessionActor, Decision> command)
    {
        if (await IsFencedAsync(place))
        {
            return OpResult.Refused("fenced", "The examination was opened in another window.");
        }

        if (sittings.TestOf(place.Facts) is not { } test)
        {
            return OpResult.Refused("bank", "This examination is not available at the moment. Please tell your proctor.");
        }

        IReadOnlyList<GivenAnswer> answers;
        try
        {
            answers = await sittings.AnswersAsync(place.Facts.Id);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return StoredLater;
        }

        var seq = answers.Count == 0 ? 0 : answers[^1].Seq;
        var outcome = await commands.RunByLedgerAsync(
            place.Facts.Id, (stored, now) => command(stored, Sitting.Of(test, stored.Ledger, answers), seq, now, Me(place)));
        return OpResult.Of(outcome?.Refusal);
    }

    private async Task<Refusal> WhyNotOpenAsync(Place place, int position)
    {
        var closed = new Refusal("closed", "This item's section is not open.");
        return await ledger.FindAsync(place.Facts.Id) is { Session: { State: SessionState.Running, OpenSection: > 0 } session } stored && sittings.IsLinear(place.Facts, session.OpenSection)
            ? (await sittings.OfAsync(stored))!.WhyNotOpen(session.OpenSection, position) ?? closed
            : closed;
    }

    private static SessionActor Me(Place place) => new(SessionRole.Candidate, place.Facts.CandidateName, place.Facts.CandidateId);

    /// <summary>Start was pressed. The first section waits for the slot's time; who has begun is never stopped by it.</summary>
    public Task<OpResult> BeginSectionAsync(Place place, int section) => RunAsync(place, (session, now, me) =>
        session.State == SessionState.Ready && WhyNotYet(place.Facts, now) is { } refusal ? Decision.Refuse(refusal) : session.BeginSection(now, me, section));

    /// <summary>Hands the examination in, once everything received is durable.</summary>
    public async Task<OpResult> SubmitAsync(Place place)
    {
        try
        {
            await flusher.DrainAsync(place.Facts.Id);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return StoredLater;
        }

        return await RunAsync(place, (session, now, me) => session.Submit(now, me));
    }

    /// <summary>A sign of life; makes up for hints that were missed.</summary>
    public async Task<OpResult> AliveAsync(Place place, AliveReport report)
    {
        var within = new AliveReport(
            Math.Clamp(report.Pending, 0, 100_000), Math.Clamp(report.OnDevice, 0, 100_000), Math.Clamp(report.OnDeviceMs, 0, (long)TimeSpan.FromDays(1).TotalMilliseconds));
        var sign = await live.AliveAsync(place.Facts.Id, place.Epoch, clock.GetUtcNow(), within);
        if (sign.Code < 0)
        {
            await sessions.RenewAsync(place);
        }
        else if (sign.Code == 0)
        {
            place.Hint(FormattableString.Invariant($"e{place.Epoch + 1}"));
        }
        else
        {
            place.Hint(FormattableString.Invariant($"d{sign.Durable}@{place.Epoch}"));
            if (sign.Ledger != place.ToldVersion)
            {
                place.Hint(FormattableString.Invariant($"c{sign.Ledger}"));
            }

            if (sign is { WasOnDevice: > 0, OnDeviceSince: { } since })
            {
                await late.OnDeviceAsync(place.Facts.Id, sign.WasOnDevice, since);
            }
        }

        return OpResult.Done;
    }

    private static Refusal? WhyNotYet(SessionFacts facts, DateTimeOffset now)
    {
        if (now < facts.StartsAt)
        {
            return new Refusal("early", $"The examination can be started from {facts.StartsAt.UtcDateTime:HH:mm} UTC.");
        }

        return now >= facts.EndsAt ? new Refusal("late", "The time of this slot is over; the examination cannot be started any more.") : null;
    }

    /// <summary>The server's clock; one that is off is not told.</summary>
    public ClockReply Clock() => clocks.TryRead(out var now) ? new ClockReply(now.ToUnixTimeMilliseconds()) : throw new HubException(ClockWatch.Refusal.Message);

    private async Task<bool> IsFencedAsync(Place place)
    {
        if (await sessions.EnsureAsync(place.Facts.Id) is { } state && state.Epoch > place.Epoch)
        {
            await sessions.RenewAsync(place);
            return (await sessions.EnsureAsync(place.Facts.Id))?.Epoch > place.Epoch;
        }

        return false;
    }
}
