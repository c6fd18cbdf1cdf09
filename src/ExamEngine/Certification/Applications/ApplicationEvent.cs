using System.Text.Json.Serialization;

namespace ExamEngine.Certification.Applications;

/// <summary>One entry of an application's append-only history. Where it stands and what is owed are computed from these entries alone.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Actor">Who caused it.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(ApplicationDrafted), "drafted")]
[JsonDerivedType(typeof(ApplicationSubmitted), "submitted")]
[JsonDerivedType(typeof(DocumentReceived), "documentReceived")]
[JsonDerivedType(typeof(DocumentJudged), "documentJudged")]
[JsonDerivedType(typeof(PaymentReceived), "paymentReceived")]
[JsonDerivedType(typeof(VoucherRedeemed), "voucherRedeemed")]
[JsonDerivedType(typeof(FeeRefunded), "feeRefunded")]
[JsonDerivedType(typeof(ExaminationBooked), "examinationBooked")]
[JsonDerivedType(typeof(ExaminationLeft), "examinationLeft")]
[JsonDerivedType(typeof(ExaminationResulted), "examinationResulted")]
[JsonDerivedType(typeof(ExaminationVoided), "examinationVoided")]
[JsonDerivedType(typeof(RefereeAnswered), "refereeAnswered")]
[JsonDerivedType(typeof(PanelHeld), "panelHeld")]
[JsonDerivedType(typeof(ApplicationDecided), "decided")]
[JsonDerivedType(typeof(AppealMade), "appealMade")]
[JsonDerivedType(typeof(AppealDecided), "appealDecided")]
[JsonDerivedType(typeof(ApplicationWithdrawn), "withdrawn")]
[JsonDerivedType(typeof(VoucherReturned), "voucherReturned")]
public abstract record ApplicationEvent(DateTimeOffset At, ApplicationActor Actor);

/// <summary>Begun.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">The applicant, or whoever enrols a group.</param>
/// <param name="Credential">The credential applied for.</param>
/// <param name="Route">The route chosen.</param>
/// <param name="Referees">Who can speak for the applicant: e-mail addresses.</param>
public sealed record ApplicationDrafted(DateTimeOffset At, ApplicationActor Actor, string Credential, string Route, IReadOnlyList<string> Referees) : ApplicationEvent(At, Actor);

/// <summary>Handed in. From then on its terms stand.</summary>
/// <param name="At">When; the moment by which windows count.</param>
/// <param name="Actor">The applicant, or whoever enrols a group.</param>
/// <param name="Terms">What it was submitted under.</param>
public sealed record ApplicationSubmitted(DateTimeOffset At, ApplicationActor Actor, ApplicationTerms Terms) : ApplicationEvent(At, Actor);

/// <summary>A document came in. A later one of the same kind takes its place.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">The applicant.</param>
/// <param name="Document">Identifies the file.</param>
/// <param name="Kind">The kind of document.</param>
/// <param name="Name">The file's name.</param>
public sealed record DocumentReceived(DateTimeOffset At, ApplicationActor Actor, string Document, string Kind, string Name) : ApplicationEvent(At, Actor);

/// <summary>A reviewer looked at a document.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">The reviewer.</param>
/// <param name="Document">The file.</param>
/// <param name="Kind">The kind of document.</param>
/// <param name="IsAccepted">Whether it is accepted.</param>
/// <param name="Reason">Why not; null when it is accepted.</param>
public sealed record DocumentJudged(DateTimeOffset At, ApplicationActor Actor, string Document, string Kind, bool IsAccepted, string? Reason) : ApplicationEvent(At, Actor);

/// <summary>Money came in.</summary>
/// <param name="At">When it was entered.</param>
/// <param name="Actor">Who entered it.</param>
/// <param name="Amount">In the currency of the terms; above 0.</param>
/// <param name="Received">The day on which the money was received.</param>
/// <param name="Reference">What it can be found by, such as the number of a bank statement.</param>
public sealed record PaymentReceived(DateTimeOffset At, ApplicationActor Actor, decimal Amount, DateOnly Received, string Reference) : ApplicationEvent(At, Actor);

/// <summary>A voucher stands for the fee.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">The applicant, or whoever enrols a group.</param>
/// <param name="Voucher">Its code.</param>
/// <param name="Issuer">Who issued it: <c>body</c> or <c>training-provider</c>.</param>
public sealed record VoucherRedeemed(DateTimeOffset At, ApplicationActor Actor, string Voucher, string Issuer) : ApplicationEvent(At, Actor);

/// <summary>Money went back.</summary>
/// <param name="At">When it was entered.</param>
/// <param name="Actor">Who entered it.</param>
/// <param name="Amount">In the currency of the terms; above 0.</param>
/// <param name="Reason">Why.</param>
public sealed record FeeRefunded(DateTimeOffset At, ApplicationActor Actor, decimal Amount, string Reason) : ApplicationEvent(At, Actor);

/// <summary>A seat in the examination was booked. A later one takes its place.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">The applicant.</param>
/// <param name="Booking">The booking, and the exam session of the same number.</param>
/// <param name="StartsAt">When the slot begins.</param>
/// <param name="Slot">The slot's name.</param>
/// <param name="Instead">The booking it takes the place of; null when it is none.</param>
public sealed record ExaminationBooked(DateTimeOffset At, ApplicationActor Actor, Guid Booking, DateTimeOffset StartsAt, string Slot, Guid? Instead = null) : ApplicationEvent(At, Actor);

/// <summary>A seat was given up, or the examination was not sat.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">The applicant, or the system.</param>
/// <param name="Booking">The booking.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record ExaminationLeft(DateTimeOffset At, ApplicationActor Actor, Guid Booking, string Reason) : ApplicationEvent(At, Actor);

/// <summary>The score report is out.</summary>
/// <param name="At">When it was noticed.</param>
/// <param name="Actor">The system.</param>
/// <param name="Booking">The booking, and the exam session.</param>
/// <param name="IsPassed">Whether it was passed.</param>
/// <param name="Summary">The result in a sentence.</param>
public sealed record ExaminationResulted(DateTimeOffset At, ApplicationActor Actor, Guid Booking, bool IsPassed, string Summary) : ApplicationEvent(At, Actor);

/// <summary>The examination was declared void, before or after its result. It is no attempt, and its result counts for nothing.</summary>
/// <param name="At">When it was noticed.</param>
/// <param name="Actor">The system.</param>
/// <param name="Booking">The booking, and the exam session.</param>
/// <param name="Reason">Why, in the words of whoever declared it void.</param>
public sealed record ExaminationVoided(DateTimeOffset At, ApplicationActor Actor, Guid Booking, string Reason) : ApplicationEvent(At, Actor);

/// <summary>A referee answered the request.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">The referee.</param>
/// <param name="Referee">The e-mail address the request went to.</param>
/// <param name="IsConfirmed">Whether the referee speaks for the applicant.</param>
/// <param name="Statement">What the referee says; for reviewers, not for the applicant.</param>
public sealed record RefereeAnswered(DateTimeOffset At, ApplicationActor Actor, string Referee, bool IsConfirmed, string Statement) : ApplicationEvent(At, Actor);

/// <summary>A panel has interviewed the applicant.</summary>
/// <param name="At">When it was entered.</param>
/// <param name="Actor">Who entered it.</param>
/// <param name="Held">The day of the interview.</param>
/// <param name="Scores">What each member gave.</param>
/// <param name="Note">What was found.</param>
public sealed record PanelHeld(DateTimeOffset At, ApplicationActor Actor, DateOnly Held, IReadOnlyList<PanelScore> Scores, string Note) : ApplicationEvent(At, Actor);

/// <summary>What a member of a panel gave.</summary>
/// <param name="Member">The member's name.</param>
/// <param name="Score">0 to 100.</param>
public sealed record PanelScore(string Member, int Score);

/// <summary>The decision.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">Who decided; neither the applicant nor a referee.</param>
/// <param name="IsAwarded">Whether the credential is awarded.</param>
/// <param name="Reasons">Why.</param>
public sealed record ApplicationDecided(DateTimeOffset At, ApplicationActor Actor, bool IsAwarded, string Reasons) : ApplicationEvent(At, Actor);

/// <summary>An appeal against a refusal.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">The applicant.</param>
/// <param name="Grounds">What the applicant says.</param>
public sealed record AppealMade(DateTimeOffset At, ApplicationActor Actor, string Grounds) : ApplicationEvent(At, Actor);

/// <summary>The decision on an appeal. It is the last one.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">Who decided; not the one who had decided before.</param>
/// <param name="IsAwarded">Whether the credential is awarded after all.</param>
/// <param name="Reasons">Why.</param>
public sealed record AppealDecided(DateTimeOffset At, ApplicationActor Actor, bool IsAwarded, string Reasons) : ApplicationEvent(At, Actor);

/// <summary>Taken back.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">The applicant.</param>
/// <param name="IsFeeLifted">Whether the fee is charged no longer: nothing was decided and no examination sat.</param>
public sealed record ApplicationWithdrawn(DateTimeOffset At, ApplicationActor Actor, bool IsFeeLifted = false) : ApplicationEvent(At, Actor);

/// <summary>A voucher that stood for the fee no longer does; it can be redeemed again.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">The applicant.</param>
/// <param name="Voucher">Its code.</param>
/// <param name="Last">The last day on which it can be redeemed, which may be over; null when it does not expire.</param>
public sealed record VoucherReturned(DateTimeOffset At, ApplicationActor Actor, string Voucher, DateOnly? Last) : ApplicationEvent(At, Actor);
