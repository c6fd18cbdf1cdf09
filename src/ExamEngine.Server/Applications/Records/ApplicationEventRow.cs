namespace ExamEngine.Server.Applications;

/// <summary>One event of an application; never changed, never removed.</summary>
public sealed class ApplicationEventRow
{
    /// <summary>The application.</summary>
    public Guid ApplicationId { get; set; }

    /// <summary>From 1, without gaps.</summary>
    public int Number { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>The event. JSON of <see cref="ExamEngine.Certification.Applications.ApplicationEvent"/>.</summary>
    public required string Json { get; set; }
}
