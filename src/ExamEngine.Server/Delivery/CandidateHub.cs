using System.Runtime.CompilerServices;
using System.Security.Claims;
using ExamEngine.Server.Access;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Sessions;
using Microsoft.AspNetCore.SignalR;

namespace ExamEngine.Server.Delivery;

/// <summary>What a candidate's page may ask. The session is that of the connection, never of a message.</summary>
internal sealed class CandidateHub(Door door, CandidatePlaces places, CandidateActions actions) : Hub
{
    private Guid Candidate => Guid.Parse(Context.User!.FindFirstValue(ClaimTypes.NameIdentifier)!);

    private Place? Place => Here is { LooksOn: false } held ? held : null;

    private Place? Here
    {
        get
        {
            lock (Context.Items)
            {
                return Context.Items.TryGetValue(nameof(Place), out var place) && place is Place { WaitsFor: null } here ? here : null;
            }
        }
    }

    /// <summary>Takes the live place of a session and streams its events.</summary>
    public async Task<IAsyncEnumerable<CandidateEvent>> Attach(AttachRequest request, CancellationToken gone)
    {
        if (request?.ClientId is not { Length: > 0 and <= 64 })
        {
            throw new HubException("The page has to name itself, in 1 to 64 characters.");
        }

        await GoToAsync(null);
        var http = Context.GetHttpContext();
        var device = http is null ? null : DeviceCookie.Of(http);
        return StreamAsync(request, device, DeviceCookie.Describe(http), gone);
    }

    private async IAsyncEnumerable<CandidateEvent> StreamAsync(AttachRequest request, string? device, string description, [EnumeratorCancellation] CancellationToken gone)
    {
        Place place;
        var entering = door.EnterAsync(gone);
        try
        {
            while (await door.StillWaitsAsync(entering, gone))
            {
                yield return new InLineEvent(door.Waiting);
            }

            place = await places.TakeAsync(request, Candidate, device, description) ?? throw new HubException("There is no such examination of yours.");
        }
        finally
        {
            door.Leave(entering);
        }

        await GoToAsync(place);
        if (Context.ConnectionAborted.IsCancellationRequested)
        {
            // The page went while it attached: nobody else will leave this place.
            await GoToAsync(null);
        }

        await foreach (var entry in places.StreamAsync(place, gone))
        {
            yield return entry;
        }
    }

    /// <summary>Opens an item: notes it as seen and sends what the page does not have yet.</summary>
    public Task<OpResult> OpenItem(int position) => On(place => actions.OpenItemAsync(place, position));

    /// <summary>Saves a batch of answers and flags.</summary>
    public Task<SaveReply> Save(AnswerEntry[] entries) => Place is { } place ? actions.SaveAsync(place, entries) : Task.FromResult(new SaveReply([], 0));

    /// <summary>Sets or clears a flag; an entry of the journal like an answer.</summary>
    public Task<SaveReply> Flag(AnswerEntry entry) => Save([entry]);

    /// <summary>Start was pressed for a section.</summary>
    public Task<OpResult> BeginSection(int number) => On(place => actions.BeginSectionAsync(place, number));

    /// <summary>The section's first item is on the screen: the clock starts.</summary>
    public Task<OpResult> SectionShown(int number) => On(place => actions.RunAsync(place, (s, now, me) => s.ShowSection(now, me, number)));

    /// <summary>Leaves the item at a position for good and goes to the next one; for sections that are linear.</summary>
    public Task<OpResult> MoveOn(int from) => On(place => actions.MoveOnAsync(place, from));

    /// <summary>Ends the open section for good.</summary>
    public Task<OpResult> EndSection(int number) => On(place => actions.EndSectionAsync(place, number));

    /// <summary>Begins a break, where the candidate is entitled to one: the clock stops for as long as break time is left.</summary>
    public Task<OpResult> StartBreak() => On(place => actions.RunAsync(place, (s, now, me) => s.StartBreak(now, me)));

    /// <summary>The candidate is back from a break.</summary>
    public Task<OpResult> EndBreak() => On(place => actions.RunAsync(place, (s, now, me) => s.EndBreak(now, me)));

    /// <summary>Hands the examination in.</summary>
    public Task<OpResult> SubmitExam() => On(actions.SubmitAsync);

    /// <summary>The page's clock reached zero; the server looks at its own.</summary>
    public Task<OpResult> TimeIsUp() => On(place => actions.RunAsync(place, (_, _, _) => Decision.Accept()));

    /// <summary>A sign of life.</summary>
    public Task<OpResult> Alive(AliveReport report) => On(Here, place => actions.AliveAsync(place, report ?? new AliveReport(0)));

    /// <summary>The server's clock.</summary>
    public ClockReply SyncClock() => actions.Clock();

    /// <inheritdoc/>
    public override async Task OnDisconnectedAsync(Exception? exception)
    {
        await GoToAsync(null);
        await base.OnDisconnectedAsync(exception);
    }

    /// <summary>Leaves the place there is for another or for none. Calls of one connection run side by side; each place is left by one of them.</summary>
    private Task GoToAsync(Place? next)
    {
        Place? former;
        lock (Context.Items)
        {
            former = Context.Items.TryGetValue(nameof(Place), out var place) ? (Place?)place : null;
            Context.Items[nameof(Place)] = next;
        }

        return former is null ? Task.CompletedTask : places.LeaveAsync(former);
    }

    private Task<OpResult> On(Func<Place, Task<OpResult>> action) => On(Place, action);

    private static Task<OpResult> On(Place? held, Func<Place, Task<OpResult>> action) => held is { } place
        ? action(place)
        : Task.FromResult(OpResult.Refused("not-attached", "This page is not connected to an examination. Please load it again."));
}
