using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Sessions;
using Microsoft.AspNetCore.SignalR;

namespace ExamEngine.Server.Proctoring;

/// <summary>What a proctor's page may ask, for the slots that are the proctor's own.</summary>
internal sealed class ProctorHub(Board board, ProctorActions actions) : Hub
{
    private Proctor Me => Proctor.Of(Context.User!);

    /// <summary>Streams the board of a slot; a board that this connection watched before ends.</summary>
    public async Task<IAsyncEnumerable<BoardEvent>> Watch(Guid slotId, CancellationToken gone)
    {
        var slot = await actions.SlotAsync(Me, slotId) ?? throw new HubException("There is no such slot of yours.");
        Context.Items[nameof(Board)] = slot.Id;
        return board.WatchAsync(slot, Me, OnlyOne(gone));
    }

    /// <summary>Releases a candidate who has checked in.</summary>
    public Task<OpResult> Release(Guid sessionId) => actions.RunAsync(Me, sessionId, (s, now, me) => s.MakeReady(now, me));

    /// <summary>Stops the clock and hides the items; while the database is away, holds the examination until it is back.</summary>
    public Task<OpResult> Pause(Guid sessionId, string reason) => actions.PauseAsync(Me, sessionId, reason, Context.Items[nameof(Board)] as Guid?);

    /// <summary>Lets the clock run again.</summary>
    public Task<OpResult> Resume(Guid sessionId) => actions.RunAsync(Me, sessionId, (s, now, me) => s.Resume(now, me));

    /// <summary>Adds minutes; the same command sent twice adds them once.</summary>
    public Task<OpResult> AddTime(Guid commandId, Guid sessionId, int minutes, string reason) =>
        actions.RunAsync(Me, sessionId, (s, now, me) => s.AddTime(now, me, TimeSpan.FromMinutes(minutes), TimeCredit.Extension, reason, commandId), reason);

    /// <summary>Ends the examination.</summary>
    public Task<OpResult> Terminate(Guid sessionId, string reason) => actions.RunAsync(Me, sessionId, (s, now, me) => s.Terminate(now, me, reason), reason);

    /// <summary>An administrator asks for a termination to be taken back.</summary>
    public Task<OpResult> AskReinstatement(Guid sessionId, string reason) => actions.RunAsync(Me, sessionId, (s, now, me) => s.AskReinstatement(now, me, reason), reason);

    /// <summary>A second person agrees to that, and the examination stands paused.</summary>
    public Task<OpResult> AgreeToReinstatement(Guid sessionId, int request) => actions.AgreeToReinstatementAsync(Me, sessionId, request);

    /// <summary>A second person does not agree; the termination stands.</summary>
    public Task<OpResult> RefuseReinstatement(Guid sessionId, int request, string reason) =>
        actions.RunAsync(Me, sessionId, (s, now, me) => s.RefuseReinstatement(now, me, request, reason), reason);

    /// <summary>Who asked does so no more; the termination stands.</summary>
    public Task<OpResult> WithdrawReinstatement(Guid sessionId, int request, string reason) =>
        actions.RunAsync(Me, sessionId, (s, now, me) => s.WithdrawReinstatement(now, me, request, reason), reason);

    /// <summary>Lets the candidate go on at the device that was asked for.</summary>
    public Task<OpResult> AdmitDevice(Guid sessionId, string device) => actions.RunAsync(Me, sessionId, (s, now, me) => s.AdmitDevice(now, me, device));

    /// <summary>Refuses the device that was asked for; the examination stays where it is.</summary>
    public Task<OpResult> RefuseDevice(Guid sessionId, string device, string reason) =>
        actions.RunAsync(Me, sessionId, (s, now, me) => s.RefuseDevice(now, me, device, reason), reason);

    /// <summary>Writes to a candidate.</summary>
    public Task<OpResult> SendMessage(Guid sessionId, string text) => actions.SendMessageAsync(Me, sessionId, text);

    /// <summary>A session's history in words.</summary>
    public Task<IReadOnlyList<TimeLineEntry>> TimeLine(Guid sessionId) => actions.TimeLineAsync(Me, sessionId);

    // Every board asks the database each two seconds for as long as it is watched: one connection must not hold a thousand.
    private CancellationToken OnlyOne(CancellationToken gone)
    {
        var watched = CancellationTokenSource.CreateLinkedTokenSource(gone);
        CancellationTokenSource? former;
        lock (Context.Items)
        {
            former = Context.Items.TryGetValue(nameof(Watch), out var before) ? (CancellationTokenSource?)before : null;
            Context.Items[nameof(Watch)] = watched;
        }

        former?.Cancel();
        return watched.Token;
    }
}
