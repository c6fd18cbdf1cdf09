using ExamEngine.Sessions;

namespace ExamEngine.Server.Delivery.Live;

/// <summary>The live session as Redis holds it.</summary>
/// <param name="Epoch">The present take-over.</param>
/// <param name="Seq">The highest journal number admitted.</param>
/// <param name="Durable">The highest journal number committed.</param>
/// <param name="Ledger">The ledger version that is projected.</param>
/// <param name="State">The state.</param>
/// <param name="Section">The section the phase is about.</param>
/// <param name="Phase">The phase.</param>
/// <param name="Deadline">End of the phase; null while no clock runs.</param>
/// <param name="Remaining">What is left while the clock stands still.</param>
/// <param name="Answered">Items with a complete answer.</param>
/// <param name="Current">The position last looked at.</param>
/// <param name="Connected">A page holds the place.</param>
/// <param name="SeenAt">The last sign of life; null when there was none.</param>
/// <param name="Pending">Entries the page said it holds that are not durable.</param>
/// <param name="Reason">The words that go with the state; empty for none.</param>
/// <param name="OnDevice">Entries the page said the server has not received.</param>
/// <param name="OnDeviceSince">Since when the oldest of these has been on the candidate's device; null for none.</param>
/// <param name="LostSince">Since when the connection is away and the clock stands still for it; null otherwise.</param>
/// <param name="Stands">For how long the clock would still stand still while the connection is away; zero where it runs on.</param>
/// <param name="Device">The device at which the examination is sat; null where devices are not told apart.</param>
/// <param name="Asks">The open request to go on at another device; null for none.</param>
/// <param name="Hold">The emergency hold that the ledger does not have yet; null for none.</param>
/// <param name="Termination">The termination that can be taken back; null for none.</param>
internal sealed record LiveState(
    long Epoch,
    long Seq,
    long Durable,
    int Ledger,
    SessionState State,
    int Section,
    SectionPhase Phase,
    DateTimeOffset? Deadline,
    TimeSpan? Remaining,
    int Answered,
    int Current,
    bool Connected,
    DateTimeOffset? SeenAt,
    int Pending,
    string Reason,
    int OnDevice,
    DateTimeOffset? OnDeviceSince,
    DateTimeOffset? LostSince,
    TimeSpan Stands,
    string? Device,
    DeviceRequest? Asks,
    LiveHold? Hold,
    Termination? Termination)
{
    /// <summary>The hold that counts: the ledger does not have the pause yet, and nothing else has ended the running since. Null for none.</summary>
    public LiveHold? Held => State == SessionState.Running ? Hold : null;

    /// <summary>Held, and the ledger does not have the pause yet.</summary>
    public bool IsHeld => Held is not null;

    /// <summary>The state that people are shown: while held it is paused, whatever the ledger says.</summary>
    public SessionState Shown => IsHeld ? SessionState.Paused : State;

    /// <summary>The end of the phase that people are shown: while held none.</summary>
    public DateTimeOffset? ShownDeadline => IsHeld ? null : Deadline;

    /// <summary>Says whether the examination may be sat at a device now; the engine's rule, for when the database is not asked.</summary>
    public bool MayUse(string? device) => Device is null || Device == device || State is not (SessionState.Ready or SessionState.Running or SessionState.Paused or SessionState.OnBreak);
}
