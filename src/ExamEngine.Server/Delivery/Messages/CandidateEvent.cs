using System.Text.Json;
using System.Text.Json.Serialization;
using ExamEngine.Items.Presentation;
using ExamEngine.Sessions;

namespace ExamEngine.Server.Delivery.Messages;

/// <summary>What the server streams to a candidate's page. Times are Unix milliseconds of the server's clock.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(SessionSnapshot), "snapshot")]
[JsonDerivedType(typeof(ItemEvent), "item")]
[JsonDerivedType(typeof(ControlEvent), "control")]
[JsonDerivedType(typeof(HeldEvent), "held")]
[JsonDerivedType(typeof(SavedEvent), "saved")]
[JsonDerivedType(typeof(MessageEvent), "message")]
[JsonDerivedType(typeof(FencedEvent), "fenced")]
[JsonDerivedType(typeof(DrainingEvent), "draining")]
[JsonDerivedType(typeof(ApprovalEvent), "approval")]
[JsonDerivedType(typeof(InLineEvent), "inLine")]
public abstract record CandidateEvent;

/// <summary>Everything a page needs to stand where the session stands; the first event of a stream for a page that is let in.</summary>
/// <param name="SessionId">The exam session.</param>
/// <param name="ExamTitle">The examination's title.</param>
/// <param name="Practice">True when nothing depends on the result.</param>
/// <param name="CandidateName">The candidate's name.</param>
/// <param name="State">The state.</param>
/// <param name="StateReason">Why, in words, where the state has a reason.</param>
/// <param name="By">Who brought it about, for a pause or an end.</param>
/// <param name="Epoch">The take-over this stream belongs to.</param>
/// <param name="ServerNow">The server's time.</param>
/// <param name="Seq">The highest journal number admitted.</param>
/// <param name="Durable">The highest journal number committed.</param>
/// <param name="Sections">All sections.</param>
/// <param name="OpenSection">The number of the section whose items are shown, open or opening; 0 for none.</param>
/// <param name="Current">The position last opened in the open section; 0 for none.</param>
/// <param name="Items">The open section's items.</param>
/// <param name="Accommodations">What was granted, in words.</param>
/// <param name="Messages">What proctors wrote, oldest first.</param>
/// <param name="NextStartsBy">Between sections: when the next one starts by itself.</param>
/// <param name="AutoRelease">True when no proctor has to release the candidate.</param>
/// <param name="StandsMs">For how long, in all, the clock would still stand still with the items hidden while the connection is away, milliseconds; 0 where it runs on.</param>
/// <param name="BreakMs">Break time left, milliseconds; 0 for none. During a break, what was left when it began.</param>
/// <param name="BreakUntil">During a break: until when the clock stands still; absent otherwise.</param>
public sealed record SessionSnapshot(
    Guid SessionId,
    string ExamTitle,
    bool Practice,
    string CandidateName,
    SessionState State,
    string? StateReason,
    string? By,
    long Epoch,
    long ServerNow,
    long Seq,
    long Durable,
    IReadOnlyList<SectionView> Sections,
    int OpenSection,
    int Current,
    IReadOnlyList<ItemStatus> Items,
    IReadOnlyList<string> Accommodations,
    IReadOnlyList<MessageEvent> Messages,
    long? NextStartsBy,
    bool AutoRelease,
    long StandsMs,
    long BreakMs,
    long? BreakUntil) : CandidateEvent;

/// <summary>A section as the candidate sees it.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Id">The section's identifier.</param>
/// <param name="Title">Its title.</param>
/// <param name="Items">How many items it has.</param>
/// <param name="FirstPosition">The position of its first item in the form.</param>
/// <param name="Minutes">Its time, accommodations included.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Deadline">When its time is up; absent while its clock does not run.</param>
/// <param name="Remaining">Milliseconds left while the clock stands still.</param>
/// <param name="ClosedReason">Why it is over; absent while it is not.</param>
/// <param name="Linear">Its items come one after another, and none that has been left can be opened again.</param>
/// <param name="Place">The position where the candidate is in a linear section that is open or opening; absent in any other.</param>
public sealed record SectionView(
    int Number,
    string Id,
    string Title,
    int Items,
    int FirstPosition,
    double Minutes,
    SectionStatus State,
    long? Deadline,
    long? Remaining,
    ClosedReason? ClosedReason,
    bool Linear,
    int? Place);

/// <summary>What the server knows of one item of the open section.</summary>
/// <param name="Position">Position in the form.</param>
/// <param name="Seen">It has been opened.</param>
/// <param name="Complete">It has a complete answer.</param>
/// <param name="Flagged">It is flagged for review.</param>
/// <param name="Response">The current response; null when there is none.</param>
public sealed record ItemStatus(int Position, bool Seen, bool Complete, bool Flagged, JsonElement? Response);

/// <summary>An item's content, without any key, mapping or rationale.</summary>
/// <param name="Position">Position in the form.</param>
/// <param name="Number">Number within the section, from 1.</param>
/// <param name="Of">How many items the section has.</param>
/// <param name="Content">What is shown.</param>
/// <param name="Stimulus">The shared stimulus beside it; null when it has none.</param>
public sealed record ItemEvent(int Position, int Number, int Of, ItemContent Content, StimulusContent? Stimulus) : CandidateEvent;

/// <summary>State or time changed.</summary>
/// <param name="State">The state.</param>
/// <param name="StateReason">Why, in words.</param>
/// <param name="By">Who.</param>
/// <param name="OpenSection">The section whose items are shown, open or opening; 0 for none.</param>
/// <param name="Sections">All sections as they now are.</param>
/// <param name="NextStartsBy">Between sections: when the next one starts by itself.</param>
/// <param name="ServerNow">The server's time.</param>
/// <param name="Notice">A sentence to show; null for none.</param>
/// <param name="Version">The ledger version this tells of; an older one than already seen is to be ignored.</param>
/// <param name="StandsMs">For how long, in all, the clock would still stand still with the items hidden while the connection is away, milliseconds; 0 where it runs on.</param>
/// <param name="BreakMs">Break time left, milliseconds; 0 for none. During a break, what was left when it began.</param>
/// <param name="BreakUntil">During a break: until when the clock stands still; absent otherwise.</param>
public sealed record ControlEvent(
    SessionState State,
    string? StateReason,
    string? By,
    int OpenSection,
    IReadOnlyList<SectionView> Sections,
    long? NextStartsBy,
    long ServerNow,
    string? Notice,
    int Version,
    long StandsMs,
    long BreakMs,
    long? BreakUntil) : CandidateEvent;

/// <summary>A proctor holds the examination while the system cannot store it: items are hidden as in a pause. A change of state follows when it can.</summary>
/// <param name="Reason">Why, in words.</param>
/// <param name="By">Who.</param>
public sealed record HeldEvent(string Reason, string By) : CandidateEvent;

/// <summary>Everything up to a journal number is committed.</summary>
/// <param name="Durable">The number.</param>
public sealed record SavedEvent(long Durable) : CandidateEvent;

/// <summary>A message from a proctor.</summary>
/// <param name="Id">Identifies it.</param>
/// <param name="Text">What was said.</param>
/// <param name="From">Who said it.</param>
/// <param name="At">When.</param>
public sealed record MessageEvent(Guid Id, string Text, string From, long At) : CandidateEvent;

/// <summary>The session was opened elsewhere; this page may not save any more.</summary>
/// <param name="Reason">The sentence to show.</param>
public sealed record FencedEvent(string Reason) : CandidateEvent;

/// <summary>The node is about to stop; come back after a while.</summary>
/// <param name="RetryAfterMs">How long to wait, spread over the candidates.</param>
public sealed record DrainingEvent(int RetryAfterMs) : CandidateEvent;

/// <summary>The examination is under way at another device: a proctor has to approve this one, and the stream waits for it.</summary>
/// <param name="Refused">The proctor has refused this device.</param>
/// <param name="Reason">Why, in words; absent while nobody has decided.</param>
/// <param name="By">Who refused it.</param>
public sealed record ApprovalEvent(bool Refused, string? Reason, string? By) : CandidateEvent;

/// <summary>Many pages come at once and this one waits in line; it is let in by itself.</summary>
/// <param name="Waiting">How many wait, this page and those behind it included.</param>
public sealed record InLineEvent(int Waiting) : CandidateEvent;
