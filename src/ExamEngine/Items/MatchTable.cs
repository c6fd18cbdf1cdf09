using System.Collections.Frozen;
using ExamEngine.Items.Values;

namespace ExamEngine.Items;

/// <summary>Turns whole numbers into values, one for one.</summary>
public sealed class MatchTable(IEnumerable<KeyValuePair<int, SingleValue>> entries) : LookupTable
{
    private readonly FrozenDictionary<double, SingleValue> _entries = entries.ToFrozenDictionary(entry => (double)entry.Key, entry => entry.Value);

    /// <inheritdoc />
    public override Value? Look(double? source) =>
        source is { } number && _entries.TryGetValue(number, out var value) ? value : DefaultValue;
}
