namespace ExamEngine.Certification.Calendars;

/// <summary>What a span is counted in.</summary>
public enum SpanUnit
{
    /// <summary>Elapsed hours of 60 minutes, whatever the wall clock does.</summary>
    Hours,

    /// <summary>Whole days of the programme's zone.</summary>
    Days,

    /// <summary>Seven whole days.</summary>
    Weeks,

    /// <summary>Calendar months.</summary>
    Months,

    /// <summary>Calendar years.</summary>
    Years,
}
