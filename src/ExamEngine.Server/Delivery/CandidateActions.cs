using ExamEngine.Server.Delivery.Live;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;

namespace ExamEngine.Server.Delivery;

/// <summary>What a candidate's page does to its session.</summary>
internal sealed class CandidateActions(
    AnswerIntake intake,
    SessionCommands commands,
    JournalFlusher flusher,
    LiveStore live,
    LiveSessions sessions,
    TimeProvider clock)
{
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
                return OpResult.Refused("closed", "This item's section is not open.");
        }
    }

    /// <summary>Runs a command on the candidate's session.</summary>
    public async Task<OpResult> RunAsync(Place place, Func<ExamSession, DateTimeOffset, SessionActor, Decision> command)
    {
        if (await IsFencedAsync(place))
        {
            return OpResult.Refused("fenced", "The examination was opened in another window.");
        }

        var me = new SessionActor(SessionRole.Candidate, place.Facts.CandidateName, place.Facts.CandidateId);
        var outcome = await commands.RunAsync(place.Facts.Id, (session, now) => command(session, now, me));
        return OpResult.Of(outcome?.Refusal);
    }

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
            return OpResult.Refused("retry", "Your answers are safe but cannot be stored at this moment. Please try again in a few seconds.");
        }

        return await RunAsync(place, (session, now, me) => session.Submit(now, me));
    }

    /// <summary>A sign of life; makes up for hints that were missed.</summary>
    public async Task<OpResult> AliveAsync(Place place, int pending)
    {
        var (code, durable, version) = await live.AliveAsync(place.Facts.Id, place.Epoch, clock.GetUtcNow(), Math.Clamp(pending, 0, 100_000));
        if (code < 0)
        {
            await sessions.RenewAsync(place);
        }
        else if (code == 0)
        {
            place.Hint(FormattableString.Invariant($"e{place.Epoch + 1}"));
        }
        else
        {
            place.Hint(FormattableString.Invariant($"d{durable}"));
            if (version != place.ToldVersion)
            {
                place.Hint("c");
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

    /// <summary>The server's clock.</summary>
    public ClockReply Clock() => new(clock.GetUtcNow().ToUnixTimeMilliseconds());

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
