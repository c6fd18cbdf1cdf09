using ExamEngine.Server.Delivery.Live;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using Microsoft.AspNetCore.SignalR;

namespace ExamEngine.Server.Delivery;

/// <summary>
/// The devices at which an examination may be sat. Where candidates are released without a proctor nobody could be asked, and every
/// device of the candidate's is as good as another.
/// </summary>
internal sealed class CandidateDevices(LiveSessions sessions, SessionFactsCache facts, SessionCommands commands)
{
    /// <summary>A page wants to sit at a device; the proctor is asked when that needs approval.</summary>
    /// <returns>True when it may.</returns>
    public async Task<bool> UseAsync(SessionFacts known, LiveState state, string? device, string description, bool again)
    {
        if (known.AutoRelease || state.Device is null || state.Device == device || state.State is SessionState.Scheduled || state.State >= SessionState.Submitted)
        {
            return true;
        }

        if (device is null)
        {
            throw new HubException("This browser has no name yet. Please load the page of the examination again.");
        }

        var me = new SessionActor(SessionRole.Candidate, known.CandidateName, known.CandidateId);
        var outcome = await commands.RunAsync(known.Id, (session, now) => session.UseDevice(now, me, device, description, again));
        return outcome?.Stored.Session.MayUse(device) == true;
    }

    /// <summary>Says whether a page at a device only looks at an examination that is over, and was sat at another one.</summary>
    public static bool LooksOn(SessionFacts known, LiveState state, string? device) =>
        !known.AutoRelease && state.Device is not null && state.Device != device && state.State >= SessionState.Submitted;

    /// <summary>Says whether a request of a candidate's browser may touch the examination now; asks nobody.</summary>
    public async Task<bool> MayAsync(SessionId id, string? device) =>
        await facts.FindAsync(id) is { AutoRelease: true } || (await sessions.EnsureAsync(id))?.MayUse(device) == true;

    /// <summary>What a page that waits is told.</summary>
    public static ApprovalEvent Answer(ExamSession session, string device) => session.DeviceRequest switch
    {
        { Refused: { } reason } request when request.Device == device => new ApprovalEvent(Refused: true, reason, request.By),
        { Refused: null } request when request.Device == device => new ApprovalEvent(Refused: false, Reason: null, By: null),
        _ => new ApprovalEvent(Refused: true, "Another device has been asked for or approved since.", By: null),
    };
}
