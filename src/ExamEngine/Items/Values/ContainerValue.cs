using System.Collections.Immutable;

namespace ExamEngine.Items.Values;

/// <summary>
/// One or more values of one base type. Ordered containers are equal when they hold the same values in the same order, multiple
/// containers when they hold the same values the same number of times.
/// </summary>
public sealed record ContainerValue : Value
{
    private ContainerValue(Cardinality cardinality, ImmutableArray<SingleValue> members)
    {
        Cardinality = cardinality;
        Members = members;
    }

    /// <summary>The values, at least one.</summary>
    public ImmutableArray<SingleValue> Members { get; }

    /// <inheritdoc />
    public override Cardinality Cardinality { get; }

    /// <inheritdoc />
    public override BaseType? BaseType => Members[0].BaseType;

    /// <summary>A multiple container, or NULL when there are no members.</summary>
    public static ContainerValue? Multiple(IEnumerable<SingleValue> members) => Of(Cardinality.Multiple, [.. members]);

    /// <summary>An ordered container, or NULL when there are no members.</summary>
    public static ContainerValue? Ordered(IEnumerable<SingleValue> members) => Of(Cardinality.Ordered, [.. members]);

    /// <summary>A container of the given cardinality (multiple or ordered), or NULL when there are no members.</summary>
    public static ContainerValue? Of(Cardinality cardinality, ImmutableArray<SingleValue> members)
    {
        if (cardinality is not (Cardinality.Multiple or Cardinality.Ordered))
        {
            throw new ArgumentOutOfRangeException(nameof(cardinality), cardinality, "A container is multiple or ordered.");
        }

        return members.IsEmpty ? null : new ContainerValue(cardinality, members);
    }

    /// <summary>Whether both containers have the same cardinality and, by its rule, the same members.</summary>
    public bool Equals(ContainerValue? other)
    {
        if (other is null || Cardinality != other.Cardinality || Members.Length != other.Members.Length)
        {
            return false;
        }

        return Cardinality == Cardinality.Ordered
            ? Members.AsSpan().SequenceEqual(other.Members.AsSpan())
            : HoldsAllOf(other);
    }

    /// <inheritdoc />
    public override int GetHashCode()
    {
        // Independent of the order, so that it fits both rules of equality.
        var hash = (int)Cardinality;
        foreach (var member in Members)
        {
            hash += member.GetHashCode();
        }

        return hash;
    }

    /// <summary>Whether every member of <paramref name="other"/> is here at least as many times, in whatever order.</summary>
    public bool HoldsAllOf(ContainerValue other)
    {
        if (Members.Length < 8)
        {
            var left = Members.ToList();
            return other.Members.All(left.Remove);
        }

        // Counted, so that large containers take no quadratic time.
        var counts = new Dictionary<SingleValue, int>();
        foreach (var member in Members)
        {
            counts[member] = counts.GetValueOrDefault(member) + 1;
        }

        return other.Members.All(member => counts.TryGetValue(member, out var count) && (counts[member] = count - 1) >= 0);
    }

    /// <summary>Gives the members, separated by a comma and a space.</summary>
    public override string ToString() => string.Join(", ", Members);
}
