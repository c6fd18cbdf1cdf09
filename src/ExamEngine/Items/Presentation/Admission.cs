namespace ExamEngine.Items.Presentation;

/// <summary>What is shown of an element.</summary>
internal enum Admission
{
    /// <summary>Nothing, neither the element nor what is inside.</summary>
    Hidden,

    /// <summary>The element with what is inside.</summary>
    Shown,

    /// <summary>What is inside, without the element.</summary>
    ContentShown,

    /// <summary>What is inside, as a note to the candidate.</summary>
    ShownAsNote,
}
