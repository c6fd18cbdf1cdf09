using ExamEngine.Items.Values;

namespace ExamEngine.Items;

/// <summary>A table that turns a number into the value of an outcome.</summary>
public abstract class LookupTable
{
    private protected LookupTable()
    {
    }

    /// <summary>The value for numbers the table does not list, or NULL.</summary>
    public Value? DefaultValue { get; init; }

    /// <summary>The value for a number; NULL looks up the default value.</summary>
    public abstract Value? Look(double? source);
}
