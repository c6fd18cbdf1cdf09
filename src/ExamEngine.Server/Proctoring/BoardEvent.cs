using System.Text.Json.Serialization;
using ExamEngine.Sessions;

namespace ExamEngine.Server.Proctoring;

/// <summary>What the server streams to a proctor's board. Times are Unix milliseconds of the server's clock.</summary>
/// <param name="ServerNow">The server's time.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(BoardSnapshot), "board")]
[JsonDerivedType(typeof(BoardRows), "rows")]
public abstract record BoardEvent(long ServerNow);

/// <summary>The whole board; always the first event.</summary>
/// <param name="ServerNow">The server's time.</param>
/// <param name="SlotName">The slot.</param>
/// <param name="ExamTitle">The examination.</param>
/// <param name="StartsAt">Start of the slot.</param>
/// <param name="EndsAt">End of the slot.</param>
/// <param name="Zone">The slot's IANA zone.</param>
/// <param name="Rows">All candidates of the slot.</param>
public sealed record BoardSnapshot(
    long ServerNow, string SlotName, string ExamTitle, long StartsAt, long EndsAt, string Zone, IReadOnlyList<BoardRow> Rows) : BoardEvent(ServerNow);

/// <summary>Rows that changed; each replaces the row of the same session.</summary>
/// <param name="ServerNow">The server's time.</param>
/// <param name="Rows">The rows.</param>
public sealed record BoardRows(long ServerNow, IReadOnlyList<BoardRow> Rows) : BoardEvent(ServerNow);

/// <summary>One candidate on the board. Answers are never shown.</summary>
/// <param name="SessionId">The exam session.</param>
/// <param name="CandidateName">The candidate.</param>
/// <param name="ConfirmationNumber">The booking's confirmation number.</param>
/// <param name="State">The state.</param>
/// <param name="StateReason">Why, in words.</param>
/// <param name="Section">The section the phase is about; 0 before the first.</param>
/// <param name="Sections">How many sections.</param>
/// <param name="SectionTitle">Title of that section; null before the first.</param>
/// <param name="Phase">none, opening, open or between.</param>
/// <param name="Answered">Items with a complete answer, over all sections.</param>
/// <param name="Items">Items of the form.</param>
/// <param name="Deadline">End of the phase; absent while no clock runs.</param>
/// <param name="Remaining">Milliseconds left while the clock stands still.</param>
/// <param name="Connected">A page holds the place and gave a sign of life lately.</param>
/// <param name="SeenAt">The last sign of life; absent when there was none.</param>
/// <param name="Pending">Answers the page holds that are not durable yet.</param>
/// <param name="UnsavedSince">Since when answers have been received and not stored, when that is half a minute or more; absent otherwise.</param>
/// <param name="OnDevice">Answers that are on the candidate's device only, as its page last said.</param>
/// <param name="OnDeviceSince">Since when the oldest of these has been there; absent for none.</param>
/// <param name="DeviceRequest">The candidate asks to go on at another device; absent when not.</param>
/// <param name="Reinstatement">How the termination can be taken back, for the one who looks; absent when there is none, or its answers are sealed.</param>
/// <param name="Accommodations">What was granted, in words.</param>
/// <param name="Actions">What a proctor can do now: for each action an empty string when allowed, else why not.</param>
public sealed record BoardRow(
    Guid SessionId,
    string CandidateName,
    string ConfirmationNumber,
    SessionState State,
    string? StateReason,
    int Section,
    int Sections,
    string? SectionTitle,
    SectionPhase Phase,
    int Answered,
    int Items,
    long? Deadline,
    long? Remaining,
    bool Connected,
    long? SeenAt,
    int Pending,
    long? UnsavedSince,
    int OnDevice,
    long? OnDeviceSince,
    BoardDeviceRequest? DeviceRequest,
    BoardReinstatement? Reinstatement,
    IReadOnlyList<string> Accommodations,
    BoardActions Actions);

/// <summary>What a proctor can do with a session now: an empty string when allowed, else why not.</summary>
/// <param name="Release">Release at check-in.</param>
/// <param name="Pause">Stop the clock.</param>
/// <param name="Resume">Let the clock run again.</param>
/// <param name="AddTime">Add time.</param>
/// <param name="Terminate">End the examination.</param>
/// <param name="Message">Write to the candidate.</param>
public sealed record BoardActions(string Release, string Pause, string Resume, string AddTime, string Terminate, string Message);

/// <summary>A candidate asks to go on at another device.</summary>
/// <param name="Device">Names the device in the answer.</param>
/// <param name="Description">What kind of device it says it is.</param>
/// <param name="At">When it was asked for.</param>
public sealed record BoardDeviceRequest(string Device, string Description, long At);

/// <summary>How a termination can be taken back, for the one who looks at the board.</summary>
/// <param name="Until">The first moment that is too late.</param>
/// <param name="Ask">Ask for it: an empty string when they may, else why not.</param>
/// <param name="Request">The latest request; absent when there was none.</param>
public sealed record BoardReinstatement(long Until, string Ask, BoardReinstatementRequest? Request);

/// <summary>An administrator asks for a termination to be taken back.</summary>
/// <param name="Number">Names the request in the answer.</param>
/// <param name="At">When it was asked for.</param>
/// <param name="By">Who asked.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="Answer">Agree or refuse: an empty string when the one who looks may, else why not.</param>
/// <param name="Withdraw">Withdraw it: an empty string when the one who looks may, else why not.</param>
/// <param name="ClosedBy">Who refused or withdrew it; absent while it is open.</param>
/// <param name="ClosedWith">Why, in words; absent while it is open.</param>
/// <param name="Withdrawn">It was withdrawn by the one who asked.</param>
public sealed record BoardReinstatementRequest(
    int Number, long At, string By, string Reason, string Answer, string Withdraw, string? ClosedBy, string? ClosedWith, bool Withdrawn);
