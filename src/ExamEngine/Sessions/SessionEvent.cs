using System.Text.Json.Serialization;

namespace ExamEngine.Sessions;

/// <summary>
/// One entry of a session's append-only ledger: who changed what, and when. State and every deadline are recomputed
/// from these entries alone.
/// </summary>
/// <param name="At">The moment that counts for the clock, UTC.</param>
/// <param name="Actor">Who caused it.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(CheckedIn), "checkedIn")]
[JsonDerivedType(typeof(MadeReady), "madeReady")]
[JsonDerivedType(typeof(SectionOpening), "sectionOpening")]
[JsonDerivedType(typeof(SectionStarted), "sectionStarted")]
[JsonDerivedType(typeof(MovedOn), "movedOn")]
[JsonDerivedType(typeof(SectionClosed), "sectionClosed")]
[JsonDerivedType(typeof(SectionSkipped), "sectionSkipped")]
[JsonDerivedType(typeof(Paused), "paused")]
[JsonDerivedType(typeof(Resumed), "resumed")]
[JsonDerivedType(typeof(BreakStarted), "breakStarted")]
[JsonDerivedType(typeof(BreakEnded), "breakEnded")]
[JsonDerivedType(typeof(TimeAdded), "timeAdded")]
[JsonDerivedType(typeof(Ended), "ended")]
[JsonDerivedType(typeof(ReinstatementAsked), "reinstatementAsked")]
[JsonDerivedType(typeof(ReinstatementRefused), "reinstatementRefused")]
[JsonDerivedType(typeof(ReinstatementWithdrawn), "reinstatementWithdrawn")]
[JsonDerivedType(typeof(Reinstated), "reinstated")]
[JsonDerivedType(typeof(Moved), "moved")]
[JsonDerivedType(typeof(Noted), "noted")]
[JsonDerivedType(typeof(ConnectionLost), "connectionLost")]
[JsonDerivedType(typeof(ConnectionBack), "connectionBack")]
[JsonDerivedType(typeof(DeviceAsked), "deviceAsked")]
[JsonDerivedType(typeof(DeviceAdmitted), "deviceAdmitted")]
[JsonDerivedType(typeof(DeviceRefused), "deviceRefused")]
public abstract record SessionEvent(DateTimeOffset At, SessionActor Actor);

/// <summary>Identity, rules and system check are done.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">The candidate.</param>
/// <param name="RulesVersion">The version of the examination rules that was accepted.</param>
/// <param name="Device">The name of the device, which says nothing of it; null where devices were not told apart.</param>
public sealed record CheckedIn(DateTimeOffset At, SessionActor Actor, string RulesVersion, string? Device = null) : SessionEvent(At, Actor);

/// <summary>The candidate is released and may start.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">A proctor, or the slot's policy.</param>
public sealed record MadeReady(DateTimeOffset At, SessionActor Actor) : SessionEvent(At, Actor);

/// <summary>Start was pressed: content is on its way, the clock does not run yet.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">The candidate, or the clock between sections.</param>
/// <param name="Section">The section's number, from 1.</param>
public sealed record SectionOpening(DateTimeOffset At, SessionActor Actor, int Section) : SessionEvent(At, Actor);

/// <summary>The first item is on the candidate's screen: the clock runs.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">The candidate, or the clock when the opening took too long.</param>
/// <param name="Section">The section's number, from 1.</param>
public sealed record SectionStarted(DateTimeOffset At, SessionActor Actor, int Section) : SessionEvent(At, Actor);

/// <summary>The candidate has left an item of a linear section for good and stands at another one.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">The candidate.</param>
/// <param name="Section">The section's number, from 1.</param>
/// <param name="Position">The position on the form where the candidate now is.</param>
/// <param name="Seq">The number of the last journal entry that was known; the item that was left is processed with the entries up to it.</param>
public sealed record MovedOn(DateTimeOffset At, SessionActor Actor, int Section, int Position, long Seq) : SessionEvent(At, Actor);

/// <summary>A section is finished; it never reopens.</summary>
/// <param name="At">When; for a section ended by its time, the cut.</param>
/// <param name="Actor">The candidate or the clock.</param>
/// <param name="Section">The section's number, from 1.</param>
/// <param name="Reason">Why it closed.</param>
public sealed record SectionClosed(DateTimeOffset At, SessionActor Actor, int Section, SectionCloseReason Reason) : SessionEvent(At, Actor);

/// <summary>The rules of the test lead past a section; it never opens.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">The test's rules.</param>
/// <param name="Section">The section's number, from 1.</param>
public sealed record SectionSkipped(DateTimeOffset At, SessionActor Actor, int Section) : SessionEvent(At, Actor);

/// <summary>The clock stops and items are hidden.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">A proctor, an administrator or the system.</param>
/// <param name="Reason">Words the candidate may read.</param>
public sealed record Paused(DateTimeOffset At, SessionActor Actor, string Reason) : SessionEvent(At, Actor);

/// <summary>The clock runs again; the pause is credited to the last millisecond.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">A proctor, an administrator or the system.</param>
public sealed record Resumed(DateTimeOffset At, SessionActor Actor) : SessionEvent(At, Actor);

/// <summary>An entitled break begins.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">The candidate.</param>
public sealed record BreakStarted(DateTimeOffset At, SessionActor Actor) : SessionEvent(At, Actor);

/// <summary>A break is over; it is credited up to what was left of the allowance.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">The candidate or the clock.</param>
public sealed record BreakEnded(DateTimeOffset At, SessionActor Actor) : SessionEvent(At, Actor);

/// <summary>Time given to the candidate.</summary>
/// <param name="At">When it was given.</param>
/// <param name="Actor">Who gave it.</param>
/// <param name="Amount">How much; always positive.</param>
/// <param name="Kind">On which ground.</param>
/// <param name="Reason">Words the candidate may read.</param>
/// <param name="Reference">What it was given for, where that can happen only once: the outage; null otherwise.</param>
/// <param name="Since">The beginning of the time that is given back; null for time that is given on top.</param>
/// <param name="Until">The end of the time that is given back; what of it was given back before is not in the amount.</param>
public sealed record TimeAdded(
    DateTimeOffset At,
    SessionActor Actor,
    TimeSpan Amount,
    TimeCredit Kind,
    string Reason,
    Guid? Reference = null,
    DateTimeOffset? Since = null,
    DateTimeOffset? Until = null)
    : SessionEvent(At, Actor);

/// <summary>The examination is over.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">Who ended it.</param>
/// <param name="State">Submitted, Expired or Terminated.</param>
/// <param name="Reason">Words; asked for when it is terminated.</param>
public sealed record Ended(DateTimeOffset At, SessionActor Actor, SessionState State, string? Reason = null) : SessionEvent(At, Actor);

/// <summary>An administrator asks for a termination to be taken back; a second person has to agree.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">An administrator.</param>
/// <param name="Reason">Words the candidate reads if it is taken back.</param>
public sealed record ReinstatementAsked(DateTimeOffset At, SessionActor Actor, string Reason) : SessionEvent(At, Actor);

/// <summary>The second person does not agree; the termination stands.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">A proctor or an administrator who did not ask.</param>
/// <param name="Reason">Words for the one who asked.</param>
public sealed record ReinstatementRefused(DateTimeOffset At, SessionActor Actor, string Reason) : SessionEvent(At, Actor);

/// <summary>Who asked does not ask any more; the termination stands.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">The administrator who asked.</param>
/// <param name="Reason">Words.</param>
public sealed record ReinstatementWithdrawn(DateTimeOffset At, SessionActor Actor, string Reason) : SessionEvent(At, Actor);

/// <summary>A termination is taken back; the session stands paused as it was.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">The second person, who agreed: a proctor or an administrator.</param>
/// <param name="Reason">The words of the one who asked; the candidate reads them.</param>
public sealed record Reinstated(DateTimeOffset At, SessionActor Actor, string Reason) : SessionEvent(At, Actor);

/// <summary>A change of state that moves no clock: sealed, scored, released, voided, not attended, cancelled.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">Who.</param>
/// <param name="State">The new state.</param>
/// <param name="Reason">Words, where there are any.</param>
public sealed record Moved(DateTimeOffset At, SessionActor Actor, SessionState State, string? Reason = null) : SessionEvent(At, Actor);

/// <summary>Something that belongs into the record and changes neither state nor time.</summary>
/// <param name="At">When it was noted.</param>
/// <param name="Actor">Who noted it.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Text">What happened, in words.</param>
public sealed record Noted(DateTimeOffset At, SessionActor Actor, NoteKind Kind, string Text) : SessionEvent(At, Actor);

/// <summary>The candidate's connection is away, in an examination whose clock stands still then.</summary>
/// <param name="At">When it was certain.</param>
/// <param name="Actor">The watch over connections.</param>
/// <param name="Since">The last sign of life: from here on the clock stands still, as far as the allowance goes.</param>
public sealed record ConnectionLost(DateTimeOffset At, SessionActor Actor, DateTimeOffset Since) : SessionEvent(At, Actor);

/// <summary>The candidate's connection is back; what is given back for it stands in an entry of its own before this one.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">The watch over connections, or the candidate who did something.</param>
public sealed record ConnectionBack(DateTimeOffset At, SessionActor Actor) : SessionEvent(At, Actor);

/// <summary>The candidate wants to go on at another device; nothing changes until a proctor has decided.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">The candidate.</param>
/// <param name="Device">The name of the other device.</param>
/// <param name="Description">What kind of device it says it is.</param>
public sealed record DeviceAsked(DateTimeOffset At, SessionActor Actor, string Device, string Description) : SessionEvent(At, Actor);

/// <summary>The examination is sat at this device from here on, and at no other.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">A proctor or an administrator; before the release the candidate.</param>
/// <param name="Device">The name of the device.</param>
public sealed record DeviceAdmitted(DateTimeOffset At, SessionActor Actor, string Device) : SessionEvent(At, Actor);

/// <summary>A device that was asked for is not admitted.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">A proctor or an administrator.</param>
/// <param name="Device">The name of the device.</param>
/// <param name="Reason">Words the candidate reads.</param>
public sealed record DeviceRefused(DateTimeOffset At, SessionActor Actor, string Device, string Reason) : SessionEvent(At, Actor);
