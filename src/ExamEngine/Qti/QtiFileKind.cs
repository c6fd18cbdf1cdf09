namespace ExamEngine.Qti;

/// <summary>What a file of a package holds.</summary>
public enum QtiFileKind
{
    /// <summary>XML that is not QTI content, such as a manifest.</summary>
    Other,

    /// <summary>An assessment item.</summary>
    Item,

    /// <summary>An assessment test.</summary>
    Test,

    /// <summary>A section of a test in a file of its own.</summary>
    Section,

    /// <summary>Shared material.</summary>
    Stimulus,

    /// <summary>No XML that this engine opens.</summary>
    NotWellFormed,
}
