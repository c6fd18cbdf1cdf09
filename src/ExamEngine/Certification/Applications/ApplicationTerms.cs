using System.Globalization;
using ExamEngine.Certification.Activities;
using ExamEngine.Certification.Programmes;
using NodaTime;

namespace ExamEngine.Certification.Applications;

/// <summary>
/// What an application was submitted under. It is kept with the submission, so that a change of the rules changes nothing about an application that
/// is under way.
/// </summary>
/// <param name="Programme">The programme.</param>
/// <param name="Version">The version of its rules.</param>
/// <param name="Route">The route.</param>
/// <param name="RouteTitle">Its title.</param>
/// <param name="Documents">The documents it asks for.</param>
/// <param name="Fee">What it costs; null when it costs nothing.</param>
/// <param name="Examination">The examination that has to be passed; null when there is none.</param>
/// <param name="Panel">Whether an interview by a panel may be asked for.</param>
/// <param name="AppealDays">For how many days after a refusal an appeal is taken.</param>
/// <param name="AwardNotBefore">The first day on which the award can be made; null when there is none.</param>
/// <param name="Edition">The edition of the programme files that was in force at the submission; null where it was not recorded.</param>
public sealed record ApplicationTerms(
    string Programme,
    int Version,
    string Route,
    string RouteTitle,
    IReadOnlyList<WantedDocument> Documents,
    FeeTerms? Fee,
    ExaminationTerms? Examination,
    bool Panel,
    int AppealDays,
    DateOnly? AwardNotBefore,
    int? Edition = null)
{
    /// <summary>Whether it relies on activities that were logged, of which a sample is audited.</summary>
    public bool ReliesOnActivities { get; init; }

    /// <summary>For how many days an appeal is taken where the programme does not say.</summary>
    public const int UsualAppealDays = 28;

    /// <summary>The fewest people of a group where the programme does not say.</summary>
    public const int UsualFewestInGroup = 5;

    private const int MostAppealDays = 3650;
    private const int MostInGroup = 200;

    // A programme states it as a provision: {id: group-enrolment, from: 5, unit: people}.
    private const string GroupProvision = "group-enrolment";

    // A programme states it as a provision: {id: appeal, value: 21, unit: days}.
    private const string AppealProvision = "appeal";

    /// <summary>The terms of a route that was judged.</summary>
    /// <param name="decision">The decision on the route.</param>
    /// <param name="version">The version of the rules that the decision names.</param>
    /// <param name="edition">The edition of the programme files it was decided by; null when there is none.</param>
    /// <returns>The terms.</returns>
    public static ApplicationTerms Of(RouteDecision decision, ProgrammeVersion version, int? edition = null)
    {
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(version);
        var asked = RouteAsks.Of(decision.Route);
        var examination = decision.Route.Outcome.Examination;
        return new ApplicationTerms(
            decision.Programme,
            decision.Version,
            decision.Route.Id,
            decision.Route.Title,
            asked.Documents,
            asked.Fee,
            examination is null ? null : new ExaminationTerms(examination.Id, examination.Title, examination.Exam),
            decision.Route.Outcome.PanelInterview,
            AppealDaysOf(version),
            decision.AwardNotBefore is { } day ? Day(day) : null,
            edition)
        {
            ReliesOnActivities = EducationWindow.IsAskedBy(version, decision.Route),
        };
    }

    /// <summary>The fewest people who can be enrolled as a group.</summary>
    /// <param name="version">The version of the rules; null when there is none.</param>
    /// <returns>What it states as a provision; otherwise <see cref="UsualFewestInGroup"/>.</returns>
    public static int FewestInGroup(ProgrammeVersion? version) =>
        version?.Provisions.FirstOrDefault(provision => provision.Id == GroupProvision) is { Unit: "people", From: { } fewest } && fewest is >= 1 and <= MostInGroup ? (int)fewest : UsualFewestInGroup;

    private static DateOnly Day(LocalDate day) => new(day.Year, day.Month, day.Day);

    private static int AppealDaysOf(ProgrammeVersion version) =>
        version.Provisions.FirstOrDefault(provision => provision.Id == AppealProvision) is { Unit: "days", Value: { } text }
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= MostAppealDays
            ? days
            : UsualAppealDays;
}
