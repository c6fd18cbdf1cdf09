using NodaTime;

namespace ExamEngine.Certification.Facts;

/// <summary>A credential that was awarded to the candidate. Of several awards of the same credential the latest counts.</summary>
/// <param name="Credential">Which one.</param>
/// <param name="Attained">The day of the award.</param>
/// <param name="Expires">The last day on which it is valid; null to reckon it from the programme's validity (which may be: without end).</param>
/// <param name="Recertified">The days from which it was renewed, in order.</param>
/// <param name="Version">The version of the credential, where it has versions.</param>
/// <param name="Withdrawn">The first day on which it no longer counts for anything, because it was taken away; null when it was not.</param>
public sealed record HeldCredential(
    CredentialId Credential, LocalDate Attained, LocalDate? Expires, IReadOnlyList<LocalDate> Recertified, int? Version, LocalDate? Withdrawn);
