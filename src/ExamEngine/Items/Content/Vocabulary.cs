namespace ExamEngine.Items.Content;

/// <summary>Where the name of an element comes from.</summary>
public enum Vocabulary
{
    /// <summary>None that this engine presents.</summary>
    Other,

    /// <summary>XHTML, which QTI takes into its own namespace.</summary>
    Html,

    /// <summary>MathML.</summary>
    MathMl,

    /// <summary>QTI itself.</summary>
    Qti,
}
