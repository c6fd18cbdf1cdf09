namespace ExamEngine.Certification.Programmes;

/// <summary>What follows when a route is taken.</summary>
/// <param name="Examination">The examination that has to be passed; null when there is none.</param>
/// <param name="Fee">What it costs; null when it costs nothing.</param>
/// <param name="IsFresh">Whether it counts as an application of a new applicant.</param>
/// <param name="PackDays">Within how many days of the award the credential pack is due.</param>
/// <param name="ShortestDays">The fewest days the whole path takes; null when the programme does not say.</param>
/// <param name="PanelInterview">Whether an interview or an assessment by a panel may be asked for.</param>
public sealed record RouteOutcome(
    ExaminationDefinition? Examination,
    Fee? Fee,
    bool IsFresh,
    DayRange? PackDays,
    int? ShortestDays,
    bool PanelInterview);
