using NodaTime;

namespace ExamEngine.Certification.Programmes;

/// <summary>The rules of a programme between two dates. A decision records its number; new rules are a new version.</summary>
/// <param name="Number">From 1, rising.</param>
/// <param name="Effective">The first day on which it is in force.</param>
/// <param name="Until">The last day on which it is in force; null when it has no end.</param>
/// <param name="Credentials">The credentials it awards.</param>
/// <param name="Examinations">The examinations it uses.</param>
/// <param name="Fees">Its price list.</param>
/// <param name="Routes">The ways to its credentials.</param>
/// <param name="Reminders">How long before a window closes people are reminded, the longest first.</param>
/// <param name="Provisions">What the programme sets down besides, for those who deliver it.</param>
public sealed record ProgrammeVersion(
    int Number,
    LocalDate Effective,
    LocalDate? Until,
    IReadOnlyList<CredentialDefinition> Credentials,
    IReadOnlyList<ExaminationDefinition> Examinations,
    PriceList Fees,
    IReadOnlyList<Route> Routes,
    IReadOnlyList<Reminder> Reminders,
    IReadOnlyList<Provision> Provisions)
{
    /// <summary>What is logged as continuing education; null when the programme has none.</summary>
    public ContinuingEducation? Education { get; init; }

    /// <summary>Whether it is in force on a day; both the first and the last day are in.</summary>
    /// <param name="day">The day, in the programme's zone.</param>
    /// <returns>True when it is.</returns>
    public bool IsInForce(LocalDate day) => Effective <= day && (Until is not { } last || day <= last);
}
