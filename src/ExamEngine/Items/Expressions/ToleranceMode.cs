namespace ExamEngine.Items.Expressions;

/// <summary>How <c>qti-equal</c> compares.</summary>
public enum ToleranceMode
{
    /// <summary>The same number.</summary>
    Exact,

    /// <summary>Within a distance.</summary>
    Absolute,

    /// <summary>Within a percentage of the first number's size.</summary>
    Relative,
}
