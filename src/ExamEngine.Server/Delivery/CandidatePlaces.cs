using System.Globalization;
using System.Runtime.CompilerServices;
using ExamEngine.Server.Delivery.Live;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Hosting;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Delivery;

/// <summary>Lets a page take its session's live place and streams everything that concerns it from then on.</summary>
internal sealed class CandidatePlaces(
    SessionFactsCache facts,
    LiveSessions sessions,
    SessionLedger ledger,
    LiveStore live,
    LiveHints hints,
    SessionViews views,
    SessionSnapshots snapshots,
    CandidateItems items,
    CandidateSittings sittings,
    ConnectionWatch connections,
    CandidateDevices devices,
    IDbContextFactory<ExamContext> contexts,
    NodeDrain drain,
    TimeProvider clock,
    ILogger<CandidatePlaces> log)
{
    private static FencedEvent Fence => new("This examination was opened in another window or on another device. Answers are taken from there only.");

    /// <summary>Takes the live place of a session, or asks the proctor for it.</summary>
    /// <param name="request">What the page asks for.</param>
    /// <param name="candidate">The account.</param>
    /// <param name="device">The name of the browser; null when it has none.</param>
    /// <param name="description">What kind of browser it says it is.</param>
    /// <returns>The place, fenced already when a page that comes back finds another one there; null when the session is not this candidate's.</returns>
    public async Task<Place?> TakeAsync(AttachRequest request, Guid candidate, string? device, string description)
    {
        var id = new SessionId(request.SessionId);
        if (await facts.FindAsync(id) is not { } known || known.CandidateId != candidate)
        {
            return null;
        }

        var place = new Place(known) { Client = request.ClientId };
        try
        {
            if (await LetInAsync(place, request, device, description))
            {
                return place;
            }
        }
        catch
        {
            await CloseAsync(place);
            throw;
        }

        await CloseAsync(place);
        return null;
    }

    private async Task<bool> LetInAsync(Place place, AttachRequest request, string? device, string description)
    {
        // First of all: what changes from here on is heard.
        await ListenAsync(place);
        var (id, known) = (place.Facts.Id, place.Facts);
        if (await ledger.GlanceAsync(id) is not { } glance || await sessions.EnsureWholeAsync(id, glance.Durable) is not { } before)
        {
            return false;
        }

        (place.LastSeen, place.LooksOn) = (before.SeenAt, CandidateDevices.LooksOn(known, before, device));
        if (!await devices.UseAsync(known, before, device, description, request.AsksAgain))
        {
            place.WaitsFor = device ?? string.Empty;
            return true;
        }

        place.Glance = glance;
        if (await AttachAsync(place, request.ComesBack))
        {
            await hints.EpochAsync(id, known.SlotId, place.Epoch);
        }

        return true;
    }

    private async Task ListenAsync(Place place)
    {
        place.Listening = await hints.ListenAsync(place.Facts.Id, place.Hint);
        place.Staying = drain.Enter(after => place.Hint(FormattableString.Invariant($"z{(int)after.TotalMilliseconds}")));
    }

    private async Task<bool> AttachAsync(Place place, bool comesBack)
    {
        var epoch = await live.AttachAsync(place.Facts.Id, clock.GetUtcNow(), place.Client, comesBack);
        place.IsFenced = epoch < 0;
        place.Epoch = Math.Max(epoch, 0);
        return epoch >= 0;
    }

    /// <summary>Waits until a proctor has approved the device, and takes the place then.</summary>
    private async IAsyncEnumerable<CandidateEvent> WaitingAsync(Place place, [EnumeratorCancellation] CancellationToken gone)
    {
        ApprovalEvent? told = null;
        while (await ledger.FindAsync(place.Facts.Id) is { } stored && place.WaitsFor is { } device)
        {
            if (stored.Session.MayUse(device))
            {
                place.LastSeen = (await sessions.EnsureAsync(place.Facts.Id))?.SeenAt;
                await AttachAsync(place, comesBack: false);
                place.WaitsFor = null;
                await hints.EpochAsync(place.Facts.Id, place.Facts.SlotId, place.Epoch);
                yield break;
            }

            var now = CandidateDevices.Answer(stored.Session, device);
            if (now != told)
            {
                yield return told = now;
            }

            if (!await place.Inbox.WaitToReadAsync(gone))
            {
                yield break;
            }

            // Whatever was hinted at, the ledger is read again; only that this node is going is told at once.
            while (place.Inbox.TryRead(out var hint))
            {
                if (hint.StartsWith('z'))
                {
                    yield return Draining(hint);
                }
            }
        }
    }

    private static DrainingEvent Draining(string hint) => new(int.Parse(hint.AsSpan(1), CultureInfo.InvariantCulture));

    /// <summary>Gives a place up.</summary>
    public async Task LeaveAsync(Place place)
    {
        await CloseAsync(place);
        if (await live.DetachAsync(place.Facts.Id, place.Epoch))
        {
            await hints.BoardAsync(place.Facts.Id, place.Facts.SlotId);
        }
    }

    private static async Task CloseAsync(Place place)
    {
        place.Close();
        place.Staying?.Dispose();
        if (place.Listening is { } listening)
        {
            place.Listening = null;
            await listening.DisposeAsync();
        }
    }

    /// <summary>The events of a place: the snapshot, then all that happens until the page goes or is fenced.</summary>
    public async IAsyncEnumerable<CandidateEvent> StreamAsync(Place place, [EnumeratorCancellation] CancellationToken gone)
    {
        if (place.IsFenced)
        {
            yield return Fence;
            yield break;
        }

        await foreach (var waiting in WaitingAsync(place, gone))
        {
            yield return waiting;
        }

        if (place.WaitsFor is not null)
        {
            yield break;
        }

        foreach (var first in await OpeningAsync(place))
        {
            yield return first;
        }

        while (await place.Inbox.WaitToReadAsync(gone))
        {
            while (place.Inbox.TryRead(out var hint))
            {
                await foreach (var entry in AnswerAsync(place, hint))
                {
                    yield return entry;
                    if (entry is FencedEvent)
                    {
                        yield break;
                    }
                }
            }
        }
    }

    /// <summary>What a page is told first.</summary>
    private async Task<IReadOnlyList<CandidateEvent>> OpeningAsync(Place place)
    {
        var id = place.Facts.Id;
        if ((place.Glance ?? await ledger.GlanceAsync(id)) is not { } glance
            || await ledger.FindAsync(id, glance.Version) is not { } stored
            || await snapshots.TakeAsync(stored, glance.HasMessages) is not { } snapshot)
        {
            return [];
        }

        place.ToldVersion = stored.Session.Version;
        place.ToldDurable = snapshot.Durable;
        List<CandidateEvent> opening = [snapshot with { Epoch = place.Epoch }, .. items.New(place, stored, snapshot.Current)];

        // What was decided while the page was away, it has not been told.
        if (place.LastSeen is { } seen && stored.Ledger.Count(entry => entry.At <= seen) is var known && known < stored.Session.Version)
        {
            opening.Add(views.Control(stored, await sittings.PlaceAsync(stored), known));
        }

        await TellBackAsync(place);
        return opening;
    }

    /// <summary>The page is back: time that stood still for it is given back now, and told by the hint that follows.</summary>
    private async Task TellBackAsync(Place place)
    {
        try
        {
            await connections.LookAsync(place.Facts.Id);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The watch does it as soon as the database is there.
            log.SweepFailed(exception);
        }
    }

    private async IAsyncEnumerable<CandidateEvent> AnswerAsync(Place place, string hint)
    {
        switch (hint[0])
        {
            case 'd' when DurableOf(hint, place.Epoch) is var durable && durable > place.ToldDurable:
                place.ToldDurable = durable;
                yield return new SavedEvent(durable);
                break;
            case 'e' when long.Parse(hint.AsSpan(1), CultureInfo.InvariantCulture) > place.Epoch:
                place.IsFenced = true;
                yield return Fence;
                break;
            case 'h' when await live.ReadAsync(place.Facts.Id) is { Hold: { } hold }:
                yield return new HeldEvent(hold.Reason, hold.By.Name);
                break;
            case 'z':
                yield return Draining(hint);
                break;
            case 'i':
                foreach (var item in items.Near(place, int.Parse(hint.AsSpan(1), CultureInfo.InvariantCulture)))
                {
                    yield return item;
                }

                break;
            case 'm' when await MessageAsync(Guid.ParseExact(hint.AsSpan(1), "n")) is { } message:
                yield return message;
                break;
            case 'c' when int.Parse(hint.AsSpan(1), CultureInfo.InvariantCulture) is var version && version > place.ToldVersion
                && await ledger.FindAsync(place.Facts.Id, version) is { } stored && stored.Session.Version > place.ToldVersion:
                await foreach (var news in NewsAsync(place, stored))
                {
                    yield return news;
                }

                break;
            default:
                break;
        }
    }

    /// <summary>The number up to which a place's entries are durable; 0 when the hint speaks of another place.</summary>
    private static long DurableOf(string hint, long epoch)
    {
        var at = hint.IndexOf('@', StringComparison.Ordinal);
        return long.Parse(hint.AsSpan(at + 1), CultureInfo.InvariantCulture) == epoch ? long.Parse(hint.AsSpan(1, at - 1), CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>What the ledger has that the page has not been told of.</summary>
    private async IAsyncEnumerable<CandidateEvent> NewsAsync(Place place, StoredSession stored)
    {
        if (place.LooksOn && !stored.Session.IsOver)
        {
            // The stream ends and the page attaches again, as any page at another device.
            place.Close();
            yield break;
        }

        var since = place.ToldVersion;
        place.ToldVersion = stored.Session.Version;
        if (stored.Ledger.Skip(since).Any(entry => entry is Reinstated) && await snapshots.TakeAsync(stored, hasMessages: true) is { } again)
        {
            // A page that was opened after the termination has been told of no items and answers.
            yield return again with { Epoch = place.Epoch };
        }

        var current = await sittings.PlaceAsync(stored);
        foreach (var item in items.New(place, stored, current))
        {
            yield return item;
        }

        yield return views.Control(stored, current, since);
    }

    private async Task<MessageEvent?> MessageAsync(Guid id)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await db.Messages.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id) is { } row ? SessionViews.Message(row) : null;
    }
}
