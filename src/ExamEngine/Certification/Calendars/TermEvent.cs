namespace ExamEngine.Certification.Calendars;

/// <summary>What a day in the term of a credential is counted from.</summary>
internal enum TermEvent
{
    /// <summary>The day on which it was attained.</summary>
    Attained,

    /// <summary>The last day on which it is valid.</summary>
    Expiry,

    /// <summary>No day at all: “no end”.</summary>
    Never,
}
