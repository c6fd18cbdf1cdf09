using ExamEngine.Certification.Activities;
using ExamEngine.Certification.Applications;
using ExamEngine.Certification.Programmes;
using NodaTime;

namespace ExamEngine.Specs.Certification.Activities;

/// <summary>Somebody who logs activities by the programmes of the item bank.</summary>
internal sealed class Holder(Person person, string credential)
{
    public static readonly ApplicationActor Me = new(ApplicationRole.Applicant, "Ada", Guid.Parse("01890000-0000-7000-8000-000000000001"));
    public static readonly ApplicationActor Auditor = new(ApplicationRole.Reviewer, "Rita", Guid.Parse("01890000-0000-7000-8000-000000000002"));

    private readonly Programme _programme = RealProgrammes.Set.Awarding(RealProgrammes.Credential(credential))!;
    private readonly List<LoggedActivity> _logged = [];

    public static DateTimeOffset Noon(string day) => Person.Day(day).At(LocalTime.Noon).InUtc().ToDateTimeOffset();

    public IReadOnlyList<EducationWindow> Windows(string on) => EducationWindow.Of(RealProgrammes.Set, person.History, _programme, Person.Day(on));

    public EducationTotal Total(string on) =>
        EducationTotal.Of(Windows(on).Single(window => window.Credential.Value == credential), person.History.Training.Concat(_logged.Select(activity => activity.Fact()!)));

    /// <summary>The sentence of the refusal; null when it is logged.</summary>
    public string? Log(string on, string? completed, decimal amount = 3, string kind = "ceu", string? title = "Calming angry callers", string? provider = "A school")
    {
        var entry = new ActivityEntry(_programme.Id, kind, title, provider, amount, completed is null ? null : Person.Day(completed));
        var outcome = entry.Log(Noon(on), Me, _programme.InForce(Person.Day(on))!.Education!, Windows(on), Person.Day(on), _logged);
        if (outcome.Event is { } logged)
        {
            _logged.Add(LoggedActivity.Replay(Me.Account!.Value, [logged]));
        }

        return outcome.Refusal?.Message;
    }

    public void Change(Func<LoggedActivity, ActivityOutcome> command) => _logged[^1] = _logged[^1].Apply(command(_logged[^1]).Event!);
}
