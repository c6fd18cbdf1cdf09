namespace ExamEngine.Sessions;

/// <summary>The kinds of actor that may change an exam session.</summary>
[Flags]
public enum SessionRole
{
    /// <summary>Nobody.</summary>
    None = 0,

    /// <summary>The candidate whose session it is.</summary>
    Candidate = 1,

    /// <summary>A proctor of the session's slot.</summary>
    Proctor = 2,

    /// <summary>An administrator.</summary>
    Administrator = 4,

    /// <summary>The engine itself: time, outages, sealing, scoring.</summary>
    System = 8,
}
