namespace ExamEngine.Clocks;

/// <summary>Which of three clocks is the odd one.</summary>
public enum ClockVerdict
{
    /// <summary>All that are known agree.</summary>
    Agreed,

    /// <summary>The node's own agrees with none that is known: it takes no decisions.</summary>
    Node,

    /// <summary>The database's: the two others agree.</summary>
    Database,

    /// <summary>Redis's: the two others agree.</summary>
    Redis,

    /// <summary>Two are apart, and the third lies between them. The node is one of those that somebody agrees with.</summary>
    Unclear,
}
