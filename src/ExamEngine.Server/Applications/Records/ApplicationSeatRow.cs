namespace ExamEngine.Server.Applications;

/// <summary>A booking that was made for an application.</summary>
public sealed class ApplicationSeatRow
{
    /// <summary>The booking, and the exam session of the same number.</summary>
    public Guid BookingId { get; set; }

    /// <summary>The application.</summary>
    public Guid ApplicationId { get; set; }

    /// <summary>How it stands.</summary>
    public SeatState State { get; set; }
}

/// <summary>How a seat stands for its application.</summary>
public enum SeatState
{
    /// <summary>It is the application's.</summary>
    Held,

    /// <summary>Another took its place; it has to be cancelled.</summary>
    GivenUp,

    /// <summary>Its result is noted, or it fell away.</summary>
    Over,

    /// <summary>Its examination was declared void, which is noted.</summary>
    Voided,
}
