namespace ExamEngine.Server.Outbox;

/// <summary>How a candidate wants to be reminded. Without a row: by e-mail.</summary>
public sealed class ReminderChoiceRow
{
    /// <summary>The candidate's account.</summary>
    public Guid CandidateId { get; set; }

    /// <summary>Reminders by e-mail.</summary>
    public bool ByEmail { get; set; }

    /// <summary>Reminders by text message.</summary>
    public bool ByText { get; set; }

    /// <summary>The telephone number for text messages, with a plus sign and the country's code; null when none was given.</summary>
    public string? Phone { get; set; }

    /// <summary>When it was chosen.</summary>
    public DateTimeOffset ChangedAt { get; set; }
}
