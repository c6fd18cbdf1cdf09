namespace ExamEngine.Server.Outbox;

/// <summary>What a message tells of. All but reminders are necessary: nobody can unsubscribe from them.</summary>
public enum MessageKind
{
    /// <summary>A window closes.</summary>
    Reminder,

    /// <summary>An application was decided.</summary>
    Decision,

    /// <summary>A seat was booked or cancelled.</summary>
    Booking,

    /// <summary>A result is out.</summary>
    Result,

    /// <summary>A credential was suspended, reinstated or revoked.</summary>
    Credential,

    /// <summary>Activities are audited.</summary>
    Audit,

    /// <summary>An account was made for somebody, who is to set a password.</summary>
    Invitation,

    /// <summary>A referee of the candidate is asked to speak for them; it goes to the referee.</summary>
    Referee,
}
