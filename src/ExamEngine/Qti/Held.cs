namespace ExamEngine.Qti;

/// <summary>What a piece of text may hold beside text and markup.</summary>
internal enum Held
{
    /// <summary>Nothing: a prompt, a choice, or what is hidden.</summary>
    Nothing,

    /// <summary>Interactions.</summary>
    Interactions,

    /// <summary>The gaps of a gap match.</summary>
    Gaps,

    /// <summary>The hottexts of a hottext interaction.</summary>
    Hottexts,
}
