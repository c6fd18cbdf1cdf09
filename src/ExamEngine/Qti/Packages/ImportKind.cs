namespace ExamEngine.Qti.Packages;

/// <summary>The parts of a package an import report speaks of.</summary>
public enum ImportKind
{
    /// <summary>The package as a whole, with its manifest.</summary>
    Package,

    /// <summary>An assessment test.</summary>
    Test,

    /// <summary>A section of a test in a file of its own.</summary>
    Section,

    /// <summary>An assessment item.</summary>
    Item,

    /// <summary>Shared material.</summary>
    Stimulus,

    /// <summary>A picture, sound, film, font or style sheet.</summary>
    Asset,
}
