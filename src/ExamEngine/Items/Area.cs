using System.Collections.Immutable;
using ExamEngine.Items.Values;

namespace ExamEngine.Items;

/// <summary>An area of a picture, in pixels from its top left corner. A point on the border lies inside.</summary>
public sealed record Area
{
    private Area(AreaShape shape, ImmutableArray<double> coordinates)
    {
        Shape = shape;
        Coordinates = coordinates;
    }

    /// <summary>The shape.</summary>
    public AreaShape Shape { get; }

    /// <summary>The numbers that place the shape, in the order of HTML image maps.</summary>
    public ImmutableArray<double> Coordinates { get; }

    /// <summary>
    /// An area, or <see langword="null"/> when the coordinates do not fit the shape: rect 4 (left, top, right, bottom), circle 3
    /// (centre, radius), ellipse 4 (centre, both radii), poly an even number from 6, default none.
    /// </summary>
    public static Area? Of(AreaShape shape, ImmutableArray<double> coordinates)
    {
        var fits = shape switch
        {
            AreaShape.Default => true,
            AreaShape.Circle => coordinates.Length == 3 && coordinates[2] >= 0,
            AreaShape.Ellipse => coordinates.Length == 4 && coordinates[2] > 0 && coordinates[3] > 0,
            AreaShape.Rect => coordinates.Length == 4,
            _ => coordinates.Length >= 6 && coordinates.Length % 2 == 0,
        };
        return fits ? new Area(shape, coordinates) : null;
    }

    /// <summary>Whether the point lies in the area or on its border.</summary>
    public bool Contains(PointValue point)
    {
        double x = point.X, y = point.Y;
        var c = Coordinates;
        return Shape switch
        {
            AreaShape.Default => true,
            AreaShape.Rect => x >= Math.Min(c[0], c[2]) && x <= Math.Max(c[0], c[2]) && y >= Math.Min(c[1], c[3]) && y <= Math.Max(c[1], c[3]),
            AreaShape.Circle => Square(x - c[0]) + Square(y - c[1]) <= Square(c[2]),
            AreaShape.Ellipse => Square((x - c[0]) / c[2]) + Square((y - c[1]) / c[3]) <= 1,
            _ => PolygonContains(x, y),
        };
    }

    private static double Square(double number) => number * number;

    // Even-odd rule: a ray to the right crosses the border an odd number of times from a point inside.
    private bool PolygonContains(double x, double y)
    {
        var inside = false;
        var count = Coordinates.Length / 2;
        for (int i = 0, j = count - 1; i < count; j = i++)
        {
            double xi = Coordinates[2 * i], yi = Coordinates[(2 * i) + 1], xj = Coordinates[2 * j], yj = Coordinates[(2 * j) + 1];
            if (IsOnEdge(x, y, xi, yi, xj, yj))
            {
                return true;
            }

            if (yi > y != yj > y && x < ((xj - xi) * (y - yi) / (yj - yi)) + xi)
            {
                inside = !inside;
            }
        }

        return inside;
    }

    private static bool IsOnEdge(double x, double y, double x1, double y1, double x2, double y2) =>
        ((x2 - x1) * (y - y1)) - ((y2 - y1) * (x - x1)) == 0
        && x >= Math.Min(x1, x2) && x <= Math.Max(x1, x2)
        && y >= Math.Min(y1, y2) && y <= Math.Max(y1, y2);
}
