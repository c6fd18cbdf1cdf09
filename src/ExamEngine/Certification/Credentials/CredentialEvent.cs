using System.Text.Json.Serialization;
using ExamEngine.Sessions;
using NodaTime;

namespace ExamEngine.Certification.Credentials;

/// <summary>One entry in the life of a credential that somebody holds. Entries are added and never changed; what follows from them is <see cref="IssuedCredential"/>.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="By">Who decided it.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(CredentialIssued), "issued")]
[JsonDerivedType(typeof(CredentialRenewed), "renewed")]
[JsonDerivedType(typeof(CredentialSuspended), "suspended")]
[JsonDerivedType(typeof(CredentialReinstated), "reinstated")]
[JsonDerivedType(typeof(CredentialRevoked), "revoked")]
[JsonDerivedType(typeof(CredentialReplaced), "replaced")]
[JsonDerivedType(typeof(PackSent), "packSent")]
[JsonDerivedType(typeof(PackNotSent), "packNotSent")]
public abstract record CredentialEvent(DateTimeOffset At, SessionActor By);

/// <summary>By what an award was made: enough to look the rules up again.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Version">The version of its rules.</param>
/// <param name="Edition">The edition of the programme files that was in force.</param>
/// <param name="Route">The route that was taken.</param>
public sealed record AwardBasis(string Programme, int Version, int Edition, string Route);

/// <summary>The credential was awarded.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who decided it.</param>
/// <param name="Credential">Which one.</param>
/// <param name="Basis">By which rules.</param>
/// <param name="Attained">The day of the award, in the programme's zone.</param>
/// <param name="Expires">The last valid day; null when it has no end.</param>
/// <param name="CredentialVersion">The version of the credential, where it has versions.</param>
/// <param name="PackDue">The last day on which the credential pack is on time; null when there is none.</param>
public sealed record CredentialIssued(
    DateTimeOffset At, SessionActor By, string Credential, AwardBasis Basis, LocalDate Attained, LocalDate? Expires, int? CredentialVersion, LocalDate? PackDue)
    : CredentialEvent(At, By);

/// <summary>The credential was renewed by a recertification.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who decided it.</param>
/// <param name="Basis">By which rules.</param>
/// <param name="On">The day of the renewal, in the programme's zone.</param>
/// <param name="Expires">The new last valid day; null when it has no end.</param>
/// <param name="PackDue">The last day on which the new credential pack is on time; null when there is none.</param>
public sealed record CredentialRenewed(DateTimeOffset At, SessionActor By, AwardBasis Basis, LocalDate On, LocalDate? Expires, LocalDate? PackDue) : CredentialEvent(At, By);

/// <summary>The credential does not count until it is reinstated.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who decided it.</param>
/// <param name="On">The first day on which it does not count.</param>
/// <param name="Reason">Why, for the holder.</param>
public sealed record CredentialSuspended(DateTimeOffset At, SessionActor By, LocalDate On, string Reason) : CredentialEvent(At, By);

/// <summary>A suspension was lifted.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who decided it.</param>
/// <param name="Reason">Why.</param>
public sealed record CredentialReinstated(DateTimeOffset At, SessionActor By, string Reason) : CredentialEvent(At, By);

/// <summary>The credential was taken away for good.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who decided it.</param>
/// <param name="From">The first day on which it counts for nothing.</param>
/// <param name="Reason">Why, for the holder.</param>
public sealed record CredentialRevoked(DateTimeOffset At, SessionActor By, LocalDate From, string Reason) : CredentialEvent(At, By);

/// <summary>A higher credential, or a new award of the same one, stands in its place.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who decided the other award.</param>
/// <param name="On">The day of the other award.</param>
/// <param name="Credential">The credential in its place.</param>
/// <param name="Number">Its number.</param>
public sealed record CredentialReplaced(DateTimeOffset At, SessionActor By, LocalDate On, string Credential, string Number) : CredentialEvent(At, By);

/// <summary>The credential pack was sent.</summary>
/// <param name="At">When it was marked.</param>
/// <param name="By">Who marked it.</param>
public sealed record PackSent(DateTimeOffset At, SessionActor By) : CredentialEvent(At, By);

/// <summary>The pack was marked as sent by mistake.</summary>
/// <param name="At">When that was taken back.</param>
/// <param name="By">Who took it back.</param>
public sealed record PackNotSent(DateTimeOffset At, SessionActor By) : CredentialEvent(At, By);
