namespace ExamEngine.Items.Values;

/// <summary>A single value that numeric expressions compute with: an integer, a float or a duration.</summary>
public abstract record NumericValue : SingleValue
{
    private protected NumericValue()
    {
    }

    /// <summary>The number; seconds for a duration.</summary>
    public abstract double Number { get; }
}
