namespace ExamEngine.Server.Applications;

/// <summary>Something that was asked for and done, so that asking twice does it once.</summary>
public sealed class ApplicationOperationRow
{
    /// <summary>The number that the page gave it.</summary>
    public Guid Id { get; set; }

    /// <summary>The application it was done to.</summary>
    public Guid ApplicationId { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; set; }
}
