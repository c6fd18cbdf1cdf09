using System.Text.Json.Serialization;
using ExamEngine.Certification.Applications;
using NodaTime;

namespace ExamEngine.Certification.Activities;

/// <summary>One entry of an activity's append-only history. How it stands is computed from these entries alone.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Actor">Who caused it.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(ActivityLogged), "logged")]
[JsonDerivedType(typeof(EvidenceReceived), "evidenceReceived")]
[JsonDerivedType(typeof(ActivityWithdrawn), "withdrawn")]
[JsonDerivedType(typeof(ActivityChosen), "chosen")]
[JsonDerivedType(typeof(EvidenceAsked), "evidenceAsked")]
[JsonDerivedType(typeof(ActivityJudged), "judged")]
[JsonDerivedType(typeof(JudgementUndone), "judgementUndone")]
[JsonDerivedType(typeof(EvidenceRemoved), "evidenceRemoved")]
public abstract record ActivityEvent(DateTimeOffset At, ApplicationActor Actor);

/// <summary>The holder noted what was done.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">The holder.</param>
/// <param name="Programme">The programme it is logged for.</param>
/// <param name="Kind">The kind, as the programme names it.</param>
/// <param name="Title">What it was.</param>
/// <param name="Provider">Who offered it.</param>
/// <param name="Amount">Hours or units; above 0.</param>
/// <param name="Completed">The day on which it was completed.</param>
public sealed record ActivityLogged(DateTimeOffset At, ApplicationActor Actor, string Programme, string Kind, string Title, string Provider, decimal Amount, LocalDate Completed) : ActivityEvent(At, Actor);

/// <summary>A file that shows it came in.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">The holder.</param>
/// <param name="Document">Identifies the file.</param>
/// <param name="Name">Its name.</param>
public sealed record EvidenceReceived(DateTimeOffset At, ApplicationActor Actor, string Document, string Name) : ActivityEvent(At, Actor);

/// <summary>The holder took it back.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">The holder.</param>
public sealed record ActivityWithdrawn(DateTimeOffset At, ApplicationActor Actor) : ActivityEvent(At, Actor);

/// <summary>It belongs to the sample that is audited.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">The system.</param>
/// <param name="Period">What was chosen: a holder's term, or calendar year, of a credential.</param>
public sealed record ActivityChosen(DateTimeOffset At, ApplicationActor Actor, string Period) : ActivityEvent(At, Actor);

/// <summary>An auditor needs evidence, or more of it.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">The auditor.</param>
/// <param name="Reason">What is needed.</param>
public sealed record EvidenceAsked(DateTimeOffset At, ApplicationActor Actor, string Reason) : ActivityEvent(At, Actor);

/// <summary>An auditor decided.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">The auditor; never the holder.</param>
/// <param name="IsAccepted">Whether it counts.</param>
/// <param name="Reason">Why not; null when it is accepted.</param>
public sealed record ActivityJudged(DateTimeOffset At, ApplicationActor Actor, bool IsAccepted, string? Reason) : ActivityEvent(At, Actor);

/// <summary>The decision was taken back; the audit goes on.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">The auditor.</param>
public sealed record JudgementUndone(DateTimeOffset At, ApplicationActor Actor) : ActivityEvent(At, Actor);

/// <summary>The files were removed, because they need not be kept any longer.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">Who removed them.</param>
/// <param name="Documents">The files.</param>
public sealed record EvidenceRemoved(DateTimeOffset At, ApplicationActor Actor, IReadOnlyList<string> Documents) : ActivityEvent(At, Actor);
