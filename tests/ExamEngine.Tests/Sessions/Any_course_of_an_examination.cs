using System.Collections.Immutable;
using ExamEngine.Sessions;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ExamEngine.Specs.Sessions;

/// <summary>Random commands by random people at random moments, the edges of the deadlines among them, on virtual time.</summary>
public sealed class Any_course_of_an_examination
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(1000).WithEndSize(60).WithQuietOnSuccess(true);

    [Fact]
    public void Replay_of_the_ledger_equals_what_was_applied_step_by_step() => Prop.ForAll(Courses(), steps =>
    {
        var ledger = new List<SessionEvent>();
        var session = ExamSession.Schedule(Sitting.Plan);
        var now = Sitting.Nine;
        foreach (var (_, after, entries, at) in Run(steps))
        {
            ledger.AddRange(entries);
            (session, now) = (after, at);
        }

        Assert.Equal(ledger.Count, session.Version);
        Assert.Equal(Likeness.Of(session, now), Likeness.Of(ExamSession.Replay(Sitting.Plan, ledger), now));
    }).Check(Config);

    [Fact]
    public void Section_closed_by_time_ran_for_exactly_what_was_owed_and_the_grace() => Prop.ForAll(Courses(), steps =>
    {
        var watch = new Stopwatch(Sitting.Plan);
        foreach (var (_, after, entries, at) in Run(steps))
        {
            foreach (var entry in entries)
            {
                watch.Read(entry);
                if (entry is SectionClosed { Reason: SectionCloseReason.Time })
                {
                    Assert.Equal(watch.Owed + Sitting.Plan.Grace, watch.Ran);
                }
                else if (entry is SectionClosed)
                {
                    Assert.InRange(watch.Ran, TimeSpan.Zero, watch.Owed + Sitting.Plan.Grace);
                }
            }

            if (after.OpenSection > 0)
            {
                Assert.Equal(watch.Left(at), after.Remaining(at));
            }
        }
    }).Check(Config);

    [Fact]
    public void Closed_section_never_reopens() => Prop.ForAll(Courses(), steps =>
    {
        ImmutableArray<SectionRecord> before = ExamSession.Schedule(Sitting.Plan).Sections;
        foreach (var (_, after, _, _) in Run(steps))
        {
            Assert.All(before.Where(section => section.ClosedAt is not null), closed => Assert.Equal(closed, after.Sections[closed.Number - 1]));
            Assert.True(after.OpenSection == 0 || after.Sections[after.OpenSection - 1].ClosedAt is null);
            before = after.Sections;
        }
    }).Check(Config);

    [Fact]
    public void Command_sent_twice_does_the_same_as_once() => Prop.ForAll(Courses(), steps =>
    {
        foreach (var ((step, reference), after, entries, at) in Run(steps))
        {
            if (step is null || entries.Count == 0)
            {
                continue;
            }

            // The number in the message is the one that was sent the first time.
            var section = entries[^1] switch { SectionOpening opening => opening.Section, SectionClosed closed => closed.Section, _ => step.Section };
            var act = step.Act switch { Act.Begin => Act.BeginAny, Act.EndSection => Act.EndAny, _ => step.Act };
            var again = (step with { Act = act, Section = section }).Run(after, at, reference);
            Assert.Null(again.Refusal);
            Assert.Empty(again.Events);
        }
    }).Check(Config);

    [Fact]
    public void State_changes_in_the_order_of_time_only_as_the_protocol_says_and_by_whom_it_says() => Prop.ForAll(Courses(), steps =>
    {
        var session = ExamSession.Schedule(Sitting.Plan);
        var last = Sitting.Nine;
        foreach (var entry in Run(steps).SelectMany(done => done.Entries))
        {
            var after = session.Apply(entry);
            Assert.True(
                after.State == session.State || Expected.Allows(session.State, after.State, entry.Actor.Role),
                $"{session.State} to {after.State} by {entry.Actor.Role}: {entry}");
            Assert.True(entry.At >= last, $"The ledger is in the order of time: {entry}");
            last = entry.At;
            Assert.Equal(after.State == SessionState.Paused, after.IsLive && after.PausedAt is not null);
            Assert.Equal(after.State == SessionState.OnBreak, after.IsLive && after.BreakAt is not null);
            Assert.Equal(after.IsOver && after.State is not (SessionState.NoShow or SessionState.Cancelled), after.EndedAt is not null);
            session = after;
        }
    }).Check(Config);

    /// <summary>The properties would mean nothing if the random courses never got far.</summary>
    [Fact]
    public void Courses_reach_every_state_and_every_kind_of_entry()
    {
        var done = Courses().Generator.Sample(3000, new Rnd(7, 11), 60).SelectMany(Run).ToList();
        Assert.Equal(Enum.GetValues<SessionState>(), done.Select(each => each.After.State).Append(SessionState.Scheduled).Distinct().Order());
        Assert.Equal(18, done.SelectMany(each => each.Entries).Select(entry => entry.GetType()).Distinct().Count());
        Assert.True(done.SelectMany(each => each.Entries).OfType<SectionClosed>().Count(closed => closed.Reason == SectionCloseReason.Time) > 300);
        Assert.True(done.SelectMany(each => each.Entries).Count(entry => entry is Reinstated) > 30);
    }

    private static Arbitrary<Step[]> Courses() => Step.Any.ArrayOf().ToArbitrary();

    /// <summary>Most candidates check in; then each step is what time brings about, and then the command, as the server does it.</summary>
    private static IEnumerable<((Step? Step, Guid Reference) Command, ExamSession After, IReadOnlyList<SessionEvent> Entries, DateTimeOffset At)> Run(Step[] steps)
    {
        var session = ExamSession.Schedule(Sitting.Plan);
        var now = Sitting.Nine;
        Step[] usual =
        [
            new(WaitFor.Moment, 0, Act.CheckIn, SessionRole.Candidate, 1, 1),
            new(WaitFor.Moment, 0, Act.MakeReady, SessionRole.Proctor, 1, 1),
        ];
        foreach (var (index, step) in (steps.Length % 8 == 0 ? steps : [.. usual, .. steps]).Index())
        {
            now = step.At(session, now);
            var due = session.Tidy(now).Events;
            session = due.Aggregate(session, (s, entry) => s.Apply(entry));
            yield return ((null, Guid.Empty), session, due, now);
            var reference = new Guid(index + 1, 0, 0, new byte[8]);
            var entries = step.Run(session, now, reference).Events;
            session = entries.Aggregate(session, (s, entry) => s.Apply(entry));
            yield return ((step, reference), session, entries, now);
        }
    }
}
