using ExamEngine.Tests.Routes;

namespace ExamEngine.Tests.Flow;

/// <content>Time.</content>
public sealed partial record TestSession
{
    private sealed record Limit(string Name, TimeLimits Limits, TimeSpan Spent, RouteSection? Section = null, TestPart? Part = null)
    {
        public bool IsOver => Limits.IsOver(Spent);

        public bool IsTooLate => IsOver && !Limits.AllowLateSubmission;

        // Which items close when the time is over.
        public bool Covers(RouteItem place) => (Section is not null && place.IsIn(Section)) || place.Part == Part;
    }

    /// <summary>
    /// Tells the time. It counts for the test, the part and the sections where the candidate is, and for an item in an attempt. An item
    /// whose time is over is closed; all items of a section or part whose time is over are closed, and a test whose time is over is ended,
    /// unless late submission is allowed. A time before the last one told counts as the last one.
    /// </summary>
    public TestSession At(DateTimeOffset now)
    {
        if (Now is not { } last || Current is null)
        {
            return this with { Now = now };
        }

        if (now <= last)
        {
            return this;
        }

        var passed = now - last;
        var sections = SectionDurations.SetItems(
            Current.Section.Outwards.Select(section => KeyValuePair.Create(section, SectionDurations.GetValueOrDefault(section) + passed)));
        var later = this with
        {
            Now = now,
            Duration = Duration + passed,
            PartDurations = PartDurations.SetItem(Current.Part.Identifier, PartDurations.GetValueOrDefault(Current.Part.Identifier) + passed),
            SectionDurations = sections,
        };
        if (CurrentItemSession is { State: ItemSessionState.Interacting } item)
        {
            later = later.With(Spent(item, passed));
        }

        return Test.TimeLimits is { AllowLateSubmission: false } limits && limits.IsOver(later.Duration) ? Navigation.End(later) : later.Closed();
    }

    /// <summary>The time left by the tightest limit where the candidate is; <see langword="null"/> when there is no limit.</summary>
    public TimeSpan? RemainingTime =>
        Limits().Min(limit => limit.Limits.Maximum - limit.Spent) is { } left ? TimeSpan.FromTicks(Math.Max(0, left.Ticks)) : null;

    private TestSession Closed()
    {
        var session = this;
        foreach (var limit in Limits().Where(limit => limit.IsTooLate))
        {
            foreach (var item in session.ItemSessions.Values.Where(item => limit.Covers(item.Place)).ToList())
            {
                session = session.With(item with { State = ItemSessionState.Closed });
            }
        }

        return session;
    }

    private static TestItemSession Spent(TestItemSession item, TimeSpan passed)
    {
        var spent = item.Duration + passed;
        return item.Place.ItemRef.TimeLimits is { Maximum: { } most } && spent >= most
            ? item with { Duration = most, State = ItemSessionState.Closed }
            : item with { Duration = spent };
    }

    // From the inside out.
    private IEnumerable<Limit> Limits()
    {
        if (Current is not { } current)
        {
            yield break;
        }

        if (current.ItemRef.TimeLimits is { } ofItem)
        {
            yield return new Limit("item", ofItem, CurrentItemSession?.Duration ?? TimeSpan.Zero);
        }

        foreach (var section in current.Section.Outwards)
        {
            if (section.Section.TimeLimits is { } ofSection)
            {
                yield return new Limit("section", ofSection, SectionDurations.GetValueOrDefault(section), Section: section);
            }
        }

        if (current.Part.TimeLimits is { } ofPart)
        {
            yield return new Limit("part", ofPart, PartDurations.GetValueOrDefault(current.Part.Identifier), Part: current.Part);
        }

        if (Test.TimeLimits is { } ofTest)
        {
            yield return new Limit("test", ofTest, Duration);
        }
    }
}
