using System.Collections.Immutable;
using ExamEngine.Items;
using ExamEngine.Items.Values;

namespace ExamEngine.Qti;

/// <summary>Reads the attributes <c>shape</c> and <c>coords</c>.</summary>
internal static class AreaReader
{
    public static Area? Read(QtiElement element, ProblemList problems)
    {
        AreaShape? shape = element.Attribute("shape") switch
        {
            "default" => AreaShape.Default,
            "rect" => AreaShape.Rect,
            "circle" => AreaShape.Circle,
            "poly" => AreaShape.Poly,
            "ellipse" => AreaShape.Ellipse,
            _ => null,
        };
        double?[] coordinates = [.. (element.Attribute("coords") ?? string.Empty).Split((char[])[',', ' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(ValueText.ReadNumber)];
        if (shape is { } known
            && !coordinates.Contains(null)
            && Area.Of(known, [.. coordinates.Select(coordinate => coordinate!.Value)]) is { } area)
        {
            return area;
        }

        problems.Error(element, $"shape=\"{element.Attribute("shape")}\" with coords=\"{element.Attribute("coords")}\" is not an area.");
        return null;
    }
}
