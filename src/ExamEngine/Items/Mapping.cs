using System.Collections.Immutable;
using ExamEngine.Items.Values;

namespace ExamEngine.Items;

/// <summary>What each value of a response is worth; the total is held between the bounds.</summary>
public sealed record Mapping(ImmutableArray<MapEntry> Entries, double DefaultValue, double? LowerBound, double? UpperBound)
{
    /// <summary>
    /// What a response is worth: the sum over its distinct values, each the first entry for it or else the default value. NULL is worth
    /// zero before the bounds are applied, like the empty sum it is: the default value is for answers the author did not list.
    /// </summary>
    public double Map(Value? value)
    {
        var total = value switch
        {
            SingleValue single => MapSingle(single),
            ContainerValue container => container.Members.Distinct().Aggregate(0.0, (sum, member) => DecimalNumbers.Add(sum, MapSingle(member))),
            _ => 0,
        };

        return Bounded(total);
    }

    /// <summary>What a single value is worth, without bounds.</summary>
    public double MapSingle(SingleValue value)
    {
        foreach (var entry in Entries)
        {
            if (entry.IsFor(value))
            {
                return entry.MappedValue;
            }
        }

        return DefaultValue;
    }

    private double Bounded(double total)
    {
        // A lower bound above the upper one is refused when the item is read.
        total = UpperBound is { } upper ? Math.Min(total, upper) : total;
        return LowerBound is { } lower ? Math.Max(total, lower) : total;
    }
}
