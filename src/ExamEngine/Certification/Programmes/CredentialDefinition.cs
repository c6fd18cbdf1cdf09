using ExamEngine.Certification.Calendars;

namespace ExamEngine.Certification.Programmes;

/// <summary>A credential of a programme.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="Title">The title people read.</param>
/// <param name="Valid">How long it is valid: it expires this long after it was attained, and the day of expiry is its last valid day. Null when it is
/// valid without end, while continuing professional development is kept up.</param>
/// <param name="Extension">How much longer a recertification makes it valid; null to use <paramref name="Valid"/>.</param>
/// <param name="CurrentVersion">The number of its current version, where it has versions.</param>
/// <param name="WithdrawnByFailedExamination">The kind of examination that takes it away when it is failed; null when none does.</param>
/// <param name="IsAssumed">Whether the validity is an assumption, not stated by the body.</param>
public sealed record CredentialDefinition(
    CredentialId Id,
    string Title,
    CalendarSpan? Valid,
    CalendarSpan? Extension,
    int? CurrentVersion,
    ExaminationKind? WithdrawnByFailedExamination,
    bool IsAssumed);
