using System.Collections.Immutable;
using ExamEngine.Items.Values;

namespace ExamEngine.Items;

/// <summary>Turns ranges of numbers into values: the first entry whose lower boundary is not above the number wins.</summary>
public sealed class InterpolationTable(IEnumerable<InterpolationEntry> entries) : LookupTable
{
    private readonly ImmutableArray<InterpolationEntry> _entries = [.. entries];

    /// <inheritdoc />
    public override Value? Look(double? source)
    {
        if (source is not { } number)
        {
            return DefaultValue;
        }

        var entry = _entries.FirstOrDefault(entry => entry.IncludesBoundary ? number >= entry.SourceValue : number > entry.SourceValue);
        return entry is null ? DefaultValue : entry.TargetValue;
    }
}
