namespace ExamEngine.Sessions;

/// <summary>Who made a change, as the record keeps it.</summary>
/// <param name="Role">In which capacity; exactly one role.</param>
/// <param name="Name">A name people recognise, or the part of the system that acted.</param>
/// <param name="Id">The account; null for the system.</param>
public sealed record SessionActor(SessionRole Role, string Name, Guid? Id = null)
{
    /// <summary>The clock: sections that open and close by their time.</summary>
    public static SessionActor Clock { get; } = new(SessionRole.System, "Clock");

    /// <summary>The scoring and release of finished sessions.</summary>
    public static SessionActor Scoring { get; } = new(SessionRole.System, "Scoring");

    /// <summary>The check-in policy of a slot that releases candidates by itself.</summary>
    public static SessionActor Policy { get; } = new(SessionRole.System, "Check-in policy");

    /// <summary>The preconditions and branch rules of the test, which may lead past a section.</summary>
    public static SessionActor TestRules { get; } = new(SessionRole.System, "Rules of the test");

    /// <summary>The watch over candidates' connections.</summary>
    public static SessionActor ConnectionWatch { get; } = new(SessionRole.System, "Connection watch");

    /// <summary>The watch over answers that are not stored in time.</summary>
    public static SessionActor AnswerWatch { get; } = new(SessionRole.System, "Answer watch");

    /// <summary>The watch over node, Redis and database that credits lost time.</summary>
    public static SessionActor OutageWatch { get; } = new(SessionRole.System, "Outage watch");
}
