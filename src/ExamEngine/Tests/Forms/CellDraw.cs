namespace ExamEngine.Tests.Forms;

/// <summary>Takes units in a given order so that a cell is filled exactly.</summary>
internal static class CellDraw
{
    /// <summary>Adds units that hold <paramref name="count"/> items together to <paramref name="drawn"/>; adds none if no choice of units does.</summary>
    public static bool TryFill(DrawUnit[] units, int count, List<DrawUnit> drawn)
    {
        var reachable = ReachableFrom(units, count);
        if (!reachable[0][count])
        {
            return false;
        }

        var missing = count;
        for (var i = 0; i < units.Length && missing > 0; i++)
        {
            var size = units[i].Items.Count;
            if (size <= missing && reachable[i + 1][missing - size])
            {
                drawn.Add(units[i]);
                missing -= size;
            }
        }

        return true;
    }

    /// <summary>Subset sums: <c>[i][n]</c> says whether the units from i on can hold exactly n items together.</summary>
    private static bool[][] ReachableFrom(DrawUnit[] units, int count)
    {
        var reachable = new bool[units.Length + 1][];
        reachable[units.Length] = new bool[count + 1];
        reachable[units.Length][0] = true;
        for (var i = units.Length - 1; i >= 0; i--)
        {
            var size = units[i].Items.Count;
            var rest = reachable[i + 1];
            reachable[i] = [.. Enumerable.Range(0, count + 1).Select(n => rest[n] || (n >= size && rest[n - size]))];
        }

        return reachable;
    }
}
