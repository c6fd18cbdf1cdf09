namespace ExamEngine.Server.Scheduling;

/// <summary>What comes next for a candidate in an examination.</summary>
public enum NextStep
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>To check in.</summary>
    CheckIn,

    /// <summary>To wait until a proctor releases the candidate.</summary>
    Wait,

    /// <summary>To sit the examination.</summary>
    Sit,

    /// <summary>To read the score report.</summary>
    Report,
}
