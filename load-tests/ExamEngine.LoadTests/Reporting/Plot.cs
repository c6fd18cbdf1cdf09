using System.Globalization;
using System.Net;
using System.Text;

namespace ExamEngine.LoadTests.Reporting;

/// <summary>A line of a plot.</summary>
internal sealed record Line(string Name, IReadOnlyList<(double X, double Y)> Points);

/// <summary>Draws lines as SVG, to stand in a page by itself.</summary>
internal static class Plot
{
    private const double Width = 720, Height = 240, Left = 62, Right = 150, Top = 26, Bottom = 38;

    // Told apart by people who do not see all colours, too (Okabe and Ito); each line ends in its name.
    private static readonly string[] Colours = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000"];
    private static readonly string[] Dashes = ["", "6 3", "2 3", "8 3 2 3", "", "6 3", "2 3"];

    public static string Lines(string title, string x, string y, IReadOnlyList<Line> lines)
    {
        lines = [.. lines.Where(line => line.Points.Count > 0)];
        if (lines.Count == 0)
        {
            return "";
        }

        var points = lines.SelectMany(line => line.Points).ToArray();
        var (fromX, toX) = (points.Min(point => point.X), points.Max(point => point.X));
        var toY = Nice(points.Max(point => point.Y));
        toX = toX <= fromX ? fromX + 1 : toX;
        double X(double value) => Left + ((value - fromX) / (toX - fromX) * (Width - Left - Right));
        double Y(double value) => Height - Bottom - (value / toY * (Height - Top - Bottom));
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<figure><svg viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"{Escaped(title)}\"><text x=\"{Left}\" y=\"16\" class=\"title\">{Escaped(title)}</text>");
        for (var tick = 0; tick <= 4; tick++)
        {
            var (value, at) = (toY * tick / 4, Y(toY * tick / 4));
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{at:0.0}\" y2=\"{at:0.0}\" class=\"grid\"/><text x=\"{Left - 6}\" y=\"{at + 4:0.0}\" class=\"end\">{Number(value)}</text>");
            var across = fromX + ((toX - fromX) * tick / 4);
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{X(across):0.0}\" y=\"{Height - Bottom + 16}\" class=\"middle\">{Number(across)}</text>");
        }

        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{(Left + Width - Right) / 2}\" y=\"{Height - 6}\" class=\"middle\">{Escaped(x)}</text><text x=\"4\" y=\"{Top - 2}\">{Escaped(y)}</text>");
        for (var n = 0; n < lines.Count; n++)
        {
            Append(svg, lines[n], n, X, Y);
        }

        return svg.Append("</svg></figure>\n").ToString();
    }

    private static void Append(StringBuilder svg, Line line, int number, Func<double, double> x, Func<double, double> y)
    {
        var colour = Colours[number % Colours.Length];
        svg.Append(CultureInfo.InvariantCulture, $"<polyline fill=\"none\" stroke=\"{colour}\" stroke-width=\"1.6\" stroke-dasharray=\"{Dashes[number % Dashes.Length]}\" points=\"");
        foreach (var point in line.Points)
        {
            svg.Append(CultureInfo.InvariantCulture, $"{x(point.X):0.0},{y(point.Y):0.0} ");
        }

        // The names stand below each other at the side, in the order of the lines.
        var at = Top + 12 + (number * 16);
        svg.Append(CultureInfo.InvariantCulture, $"\"/><line x1=\"{Width - Right + 8}\" x2=\"{Width - Right + 28}\" y1=\"{at - 4}\" y2=\"{at - 4}\" stroke=\"{colour}\" stroke-width=\"2\" stroke-dasharray=\"{Dashes[number % Dashes.Length]}\"/><text x=\"{Width - Right + 32}\" y=\"{at}\">{Escaped(line.Name)}</text>");
    }

    // 1, 2, 2.5 or 5 times a power of ten.
    private static double Nice(double most)
    {
        if (most <= 0)
        {
            return 1;
        }

        var power = Math.Pow(10, Math.Floor(Math.Log10(most)));
        return new[] { 1, 2, 2.5, 5, 10 }.Select(step => step * power).First(step => step >= most * 0.999);
    }

    private static string Number(double value) => value.ToString(value >= 100 ? "#,0" : value >= 10 ? "0.#" : "0.##", CultureInfo.InvariantCulture);

    private static string Escaped(string text) => WebUtility.HtmlEncode(text);
}
