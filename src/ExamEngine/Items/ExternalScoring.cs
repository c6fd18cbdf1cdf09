namespace ExamEngine.Items;

/// <summary>Who sets an outcome variable.</summary>
public enum ExternalScoring
{
    /// <summary>The response processing of the item.</summary>
    None,

    /// <summary>A person who reads the response.</summary>
    Human,

    /// <summary>Another program.</summary>
    ExternalMachine,
}
