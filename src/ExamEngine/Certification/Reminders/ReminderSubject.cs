namespace ExamEngine.Certification.Reminders;

/// <summary>What closes, the weightiest first: where several close on one day, the reminder goes by the first of them.</summary>
public enum ReminderSubject
{
    /// <summary>The credential can be renewed until then.</summary>
    Recertification,

    /// <summary>A higher credential can be reached from it until then, on the terms of now.</summary>
    Upgrade,

    /// <summary>It can still be renewed or upgraded until then, but only as a new application.</summary>
    FreshApplication,

    /// <summary>The last valid day.</summary>
    Expiry,
}
