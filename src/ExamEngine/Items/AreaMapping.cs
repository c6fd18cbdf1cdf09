using System.Collections.Immutable;
using ExamEngine.Items.Values;

namespace ExamEngine.Items;

/// <summary>What a point in each area of a picture is worth; the total is held between the bounds.</summary>
public sealed record AreaMapping(ImmutableArray<AreaMapEntry> Entries, double DefaultValue, double? LowerBound, double? UpperBound)
{
    /// <summary>
    /// What a response is worth. A single point takes the first area it lies in. Of several points, each area counts once however many
    /// lie in it, and each point in no area takes the default value. NULL is worth zero before the bounds are applied.
    /// </summary>
    public double Map(Value? value)
    {
        var total = value switch
        {
            null => 0,
            PointValue point => Entries.FirstOrDefault(entry => entry.Area.Contains(point))?.MappedValue ?? DefaultValue,
            ContainerValue container => MapAll([.. container.Members.OfType<PointValue>().Distinct()]),
            _ => 0,
        };

        total = UpperBound is { } upper ? Math.Min(total, upper) : total;
        return LowerBound is { } lower ? Math.Max(total, lower) : total;
    }

    private double MapAll(ImmutableArray<PointValue> points)
    {
        var hit = Entries.Where(entry => points.Any(entry.Area.Contains)).Select(entry => entry.MappedValue);
        var missed = points.Count(point => !Entries.Any(entry => entry.Area.Contains(point)));
        return hit.Append(missed * DefaultValue).Aggregate(0.0, DecimalNumbers.Add);
    }
}
