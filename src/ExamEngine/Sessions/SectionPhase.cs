namespace ExamEngine.Sessions;

/// <summary>Which clock of a running session is the current one.</summary>
public enum SectionPhase
{
    /// <summary>Nothing has begun.</summary>
    None,

    /// <summary>Start was pressed and the first item is on its way; a short limit starts the section in any case.</summary>
    Opening,

    /// <summary>The section's time runs and answers are taken.</summary>
    Open,

    /// <summary>A section is closed and the next one (or handing in) has yet to come.</summary>
    Between,
}
