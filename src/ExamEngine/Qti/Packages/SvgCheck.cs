using System.Xml.Linq;

namespace ExamEngine.Qti.Packages;

/// <summary>Judges SVG pictures: only drawings, no programs, no other documents, nothing from elsewhere.</summary>
internal static class SvgCheck
{
    private static readonly HashSet<string> Active = new(
        ["script", "foreignobject", "iframe", "embed", "object", "audio", "video", "canvas", "handler", "listener", "html", "body", "link", "meta", "form", "a"],
        StringComparer.OrdinalIgnoreCase);

    public static void Check(string svg, ProblemList problems)
    {
        if (QtiDocument.Tree(svg, problems) is not { } root)
        {
            return;
        }

        if (root.Name.LocalName != "svg")
        {
            problems.Error(0, "The file is not an SVG picture.");
            return;
        }

        foreach (var element in root.DescendantsAndSelf())
        {
            CheckElement(element, problems);
        }
    }

    private static void CheckElement(XElement element, ProblemList problems)
    {
        var at = new QtiElement(element);
        var name = element.Name.LocalName;
        if (Active.Contains(name))
        {
            problems.Error(at, $"The picture holds <{name}>, which is not taken.");
        }

        if (name.Equals("style", StringComparison.OrdinalIgnoreCase))
        {
            StyleCheck.Check(element.Value, problems);
        }

        foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
        {
            var written = attribute.Name.LocalName;
            if (written.StartsWith("on", StringComparison.OrdinalIgnoreCase))
            {
                problems.Error(at, $"The picture has the event handler {written}.");
            }
            else if (written is "href" or "src" or "base" && !attribute.Value.TrimStart().StartsWith('#'))
            {
                problems.Error(at, $"The picture refers to “{Shortened(attribute.Value)}”, which is not in it.");
            }
            else if (attribute.Value.Contains("url(", StringComparison.OrdinalIgnoreCase) || written == "style")
            {
                StyleCheck.Check(attribute.Value, problems);
            }
            else if (written is "attributeName" && attribute.Value.Trim() is "href" or "xlink:href")
            {
                problems.Error(at, "The picture changes a reference by animation.");
            }
        }
    }

    private static string Shortened(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
