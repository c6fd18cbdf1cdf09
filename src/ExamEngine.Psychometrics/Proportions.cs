namespace ExamEngine.Psychometrics;

/// <summary>The conditions shared by everything that starts from "points of n".</summary>
internal static class Proportions
{
    /// <summary>Refuses what is not 0 ≤ points ≤ n with a finite n.</summary>
    public static void RequireCount(double points, double n)
    {
        if (!(double.IsFinite(n) && n >= 0))
        {
            throw new ArgumentOutOfRangeException(nameof(n), n, "The number of points that could be reached must be 0 or more.");
        }

        if (!(points >= 0 && points <= n))
        {
            throw new ArgumentOutOfRangeException(nameof(points), points, "The points reached must be from 0 to the points that could be reached.");
        }
    }
}
