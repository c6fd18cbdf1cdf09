using ExamEngine.Sessions;
using FsCheck;
using FsCheck.Fluent;

namespace ExamEngine.Specs.Sessions;

/// <summary>One thing somebody does after some time; the amount is in seconds.</summary>
internal sealed record Step(WaitFor Wait, int Milliseconds, Act Act, SessionRole Role, int Section, int Amount)
{
    // What happens in most examinations is tried more often than what seldom does.
    private static IEnumerable<Act> Usual { get; } =
    [
        Act.Begin, Act.Begin, Act.Show, Act.Show, Act.MoveOn, Act.MoveOn, Act.EndSection, Act.Skip, Act.Submit, Act.Pause, Act.Resume, Act.Resume, Act.StartBreak, Act.EndBreak,
        Act.EndBreak, Act.Extend, Act.CreditOutage, Act.AskReinstatement, Act.AskReinstatement, Act.AskReinstatement, Act.Reinstate, Act.Reinstate, Act.Reinstate,
    ];

    public static Gen<Step> Any { get; } =
        from wait in Gen.Elements(WaitFor.Moment, WaitFor.Moment, WaitFor.While, WaitFor.While, WaitFor.LongWhile, WaitFor.Due, WaitFor.JustBeforeDue)
        from milliseconds in Gen.Choose(0, 999)
        from act in Gen.Elements(Enum.GetValues<Act>().Concat(Usual).ToArray())
        from stranger in Gen.Choose(0, 5)
        from role in Gen.Elements(Expected.Roles.ToArray())
        from section in Gen.Choose(1, 3)
        from amount in Gen.Choose(1, 900)
        select new Step(wait, milliseconds, act, stranger == 0 ? role : Rightful(act, role), section, amount);

    public DateTimeOffset At(ExamSession session, DateTimeOffset now)
    {
        var due = session.NextDue is { } next && next > now ? next : now;
        return Wait switch
        {
            WaitFor.Moment => now + TimeSpan.FromMilliseconds(Milliseconds),
            WaitFor.While => now + TimeSpan.FromMilliseconds(Milliseconds * 331),
            WaitFor.LongWhile => now + TimeSpan.FromMilliseconds(Milliseconds * 7001),
            WaitFor.JustBeforeDue when due > now => due - TimeSpan.FromMilliseconds(1),
            _ => due,
        };
    }

    public Decision Run(ExamSession session, DateTimeOffset now, Guid reference)
    {
        var by = Sitting.Actor(Role);
        var amount = TimeSpan.FromSeconds(Amount);
        return Act switch
        {
            Act.CheckIn => session.CheckIn(now, by, "rules-1"),
            Act.MakeReady => session.MakeReady(now, by),
            Act.Begin => session.BeginSection(now, by, session.Phase == SectionPhase.Between ? session.Section + 1 : 1),
            Act.BeginAny => session.BeginSection(now, by, Section),
            Act.Show => session.ShowSection(now, by, session.Section),
            Act.MoveOn => session.MoveOn(now, by, session.Section, Amount, Milliseconds),
            Act.Skip => session.SkipSection(now, by, Section),
            Act.EndSection => session.EndSection(now, by, session.Section),
            Act.EndAny => session.EndSection(now, by, Section),
            Act.Submit => session.Submit(now, by),
            Act.Pause => session.Pause(now, by, "A pause"),
            Act.Resume => session.Resume(now, by),
            Act.StartBreak => session.StartBreak(now, by),
            Act.EndBreak => session.EndBreak(now, by),
            Act.Extend => session.AddTime(now, by, amount, TimeCredit.Extension, "More time", reference),
            Act.CreditOutage => session.AddTime(now, by, amount, TimeCredit.Outage, "An outage", reference),
            Act.Terminate => session.Terminate(now, by, "A breach"),
            Act.AskReinstatement => session.AskReinstatement(now, by, "No breach"),
            Act.RefuseReinstatement => session.RefuseReinstatement(now, by, RequestOf(session), "A breach"),
            Act.WithdrawReinstatement => session.WithdrawReinstatement(now, by, RequestOf(session), "A breach after all"),
            Act.Reinstate => session.AgreeToReinstatement(now, by, RequestOf(session)),
            Act.Cancel => session.Move(now, by, SessionState.Cancelled),
            Act.MarkAbsent => session.Move(now, by, SessionState.NoShow),
            Act.Seal => session.Move(now, by, SessionState.Sealed),
            Act.Score => session.Move(now, by, SessionState.Scored),
            Act.Release => session.Move(now, by, SessionState.Released),
            _ => session.Move(now, by, SessionState.Voided),
        };
    }

    private static int RequestOf(ExamSession session) => session.Termination?.Request?.Number ?? 0;

    private static SessionRole Rightful(Act act, SessionRole other) => act switch
    {
        Act.CheckIn or Act.Begin or Act.BeginAny or Act.Show or Act.MoveOn or Act.EndSection or Act.EndAny or Act.Submit or Act.StartBreak or Act.EndBreak => SessionRole.Candidate,
        Act.MakeReady or Act.Pause or Act.Resume or Act.Extend or Act.Terminate or Act.RefuseReinstatement or Act.Reinstate => SessionRole.Proctor,
        Act.AskReinstatement or Act.WithdrawReinstatement or Act.Cancel or Act.Void => SessionRole.Administrator,
        Act.Skip or Act.CreditOutage or Act.Seal or Act.Score or Act.MarkAbsent => SessionRole.System,
        _ => other,
    };
}

internal enum WaitFor
{
    Moment,
    While,
    LongWhile,
    Due,
    JustBeforeDue,
}

internal enum Act
{
    CheckIn,
    MakeReady,
    Begin,
    BeginAny,
    Show,
    MoveOn,
    Skip,
    EndSection,
    EndAny,
    Submit,
    Pause,
    Resume,
    StartBreak,
    EndBreak,
    Extend,
    CreditOutage,
    Terminate,
    AskReinstatement,
    RefuseReinstatement,
    WithdrawReinstatement,
    Reinstate,
    Cancel,
    MarkAbsent,
    Seal,
    Score,
    Release,
    Void,
}
