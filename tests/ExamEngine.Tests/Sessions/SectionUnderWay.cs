using ExamEngine.Sessions;

namespace ExamEngine.Specs.Sessions;

/// <summary>An examination whose first section of ten minutes has begun, by its ledger; times are told in seconds from there.</summary>
internal static class SectionUnderWay
{
    public static DateTimeOffset Start { get; } = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    public static Guid Outage { get; } = new("55555555-5555-4555-8555-555555555555");

    public static SessionActor Candidate { get; } = new(SessionRole.Candidate, "Ada");

    public static SessionActor Proctor { get; } = new(SessionRole.Proctor, "Pat");

    public static DateTimeOffset At(double seconds) => Start.AddSeconds(seconds);

    /// <summary>The examination with so many sections of ten minutes, two minutes between them and no grace.</summary>
    public static ExamSession Of(int sections, Accommodation accommodation, params SessionEvent[] since)
    {
        var plan = SessionPlan.From([.. Enumerable.Repeat(TimeSpan.FromMinutes(10), sections)], accommodation, TimeSpan.Zero, TimeSpan.FromMinutes(2));
        SessionEvent[] ledger = [new SectionOpening(At(-1), Candidate, 1), new SectionStarted(Start, Candidate, 1), .. since];
        return ledger.Aggregate(ExamSession.Schedule(plan), (before, entry) => before.Apply(entry));
    }

    /// <summary>An outage that was given back.</summary>
    public static TimeAdded Credited(int from, int to) =>
        new(At(to + 1), SessionActor.OutageWatch, TimeSpan.FromSeconds(to - from), TimeCredit.Outage, "Away", Outage, At(from), At(to));
}
