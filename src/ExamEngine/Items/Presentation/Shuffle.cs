using System.Collections.Immutable;

namespace ExamEngine.Items.Presentation;

/// <summary>
/// A reproducible shuffle: Fisher and Yates' on numbers from SplitMix64 (Steele, Lea and Flood, “Fast splittable pseudorandom number
/// generators”, OOPSLA 2014), so that an old exam can be shown again exactly as it was.
/// </summary>
internal sealed class Shuffle
{
    private ulong _state;

    private Shuffle(ulong state) => _state = state;

    /// <summary>A shuffle of its own for each interaction, so that two lists of one item do not move alike.</summary>
    public static Shuffle For(ulong seed, string interaction)
    {
        // FNV-1a over the UTF-16 units; string.GetHashCode differs from run to run.
        var hash = 14695981039346656037UL;
        foreach (var unit in interaction)
        {
            hash = (hash ^ unit) * 1099511628211UL;
        }

        return new Shuffle(seed ^ hash);
    }

    /// <summary>The items in a random order; those that are fixed stay in their places.</summary>
    public ImmutableArray<T> Apply<T>(ImmutableArray<T> items, Func<T, bool> isFixed)
    {
        int[] places = [.. Enumerable.Range(0, items.Length).Where(place => !isFixed(items[place]))];
        var shuffled = items.ToBuilder();
        for (var last = places.Length - 1; last > 0; last--)
        {
            var other = Below(last + 1);
            (shuffled[places[last]], shuffled[places[other]]) = (shuffled[places[other]], shuffled[places[last]]);
        }

        return shuffled.MoveToImmutable();
    }

    // Every number as likely as any other: those of the last, shorter round are thrown away.
    private int Below(int limit)
    {
        var bound = (ulong)limit;
        var excess = ((ulong.MaxValue % bound) + 1) % bound;
        ulong number;
        do
        {
            number = Next();
        }
        while (number > ulong.MaxValue - excess);
        return (int)(number % bound);
    }

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15UL;
        var mixed = _state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return mixed ^ (mixed >> 31);
    }
}
