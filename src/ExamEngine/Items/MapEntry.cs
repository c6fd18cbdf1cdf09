using ExamEngine.Items.Values;

namespace ExamEngine.Items;

/// <summary>What one value is worth. <paramref name="IsCaseSensitive"/> matters for strings only.</summary>
public sealed record MapEntry(SingleValue Key, double MappedValue, bool IsCaseSensitive)
{
    /// <summary>Whether the entry is for this value.</summary>
    public bool IsFor(SingleValue value)
    {
        if (Key == value)
        {
            return true;
        }

        return !IsCaseSensitive
            && Key is StringValue key
            && value is StringValue text
            && string.Equals(key.String, text.String, StringComparison.OrdinalIgnoreCase);
    }
}
