namespace ExamEngine.Qti;

/// <summary>How much a problem in a QTI file matters.</summary>
public enum QtiSeverity
{
    /// <summary>The file is used; something in it is ignored or doubtful.</summary>
    Warning,

    /// <summary>The file is refused.</summary>
    Error,
}
