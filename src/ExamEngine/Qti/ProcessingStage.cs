namespace ExamEngine.Qti;

/// <summary>When rules run.</summary>
internal enum ProcessingStage
{
    /// <summary>Before a candidate sees the item.</summary>
    Template,

    /// <summary>After an attempt.</summary>
    Response,

    /// <summary>In a test, after an item or a part is submitted.</summary>
    Outcome,
}
