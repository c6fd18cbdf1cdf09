using System.Xml.Linq;
using ExamEngine.Items.Content;

namespace ExamEngine.Qti.Writing;

/// <summary>Writes what candidates read: text with markup, which QTI 3 is stricter about than older versions and many editors are.</summary>
internal sealed class QtiBodyWriter(QtiTreeWriter writer, ProblemList problems)
{
    private static readonly XNamespace Qti = QtiTreeWriter.Qti;

    private static readonly HashSet<string> LeftOutWhole = new(
        ["script", "style", "iframe", "frame", "frameset", "embed", "applet", "form", "input", "button", "textarea", "select", "link", "meta", "base", "svg", "param", "wbr", "noscript", "canvas", "template"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Fills an element that holds blocks alone: text and lines between them get a paragraph of their own.</summary>
    public void FillBlocks(XElement written, QtiElement source)
    {
        XElement? line = null;
        var parts = Nodes(source, []).ToList();
        foreach (var node in parts.Where(IsFirst).Concat(parts.Where(node => !IsFirst(node))))
        {
            if (node is XElement block && (IsBlock(block) || IsFirst(node)))
            {
                AddLine(written, line);
                line = null;
                written.Add(block.Name.LocalName == "details" ? new XElement(Qti + "div", block) : block);
            }
            else
            {
                (line ??= new XElement(Qti + "p")).Add(node);
            }
        }

        AddLine(written, line);
    }

    /// <summary>Fills an element that holds text, each child where it stands.</summary>
    public void FillText(XElement written, QtiElement source, params string[] without)
    {
        var name = written.Name.LocalName;
        foreach (var node in Nodes(source, without))
        {
            written.Add(node is XElement child ? Placed(child, name) : node);
        }
    }

    /// <summary>An element that is not of QTI 3: what is in it, or nothing.</summary>
    public XElement? Unknown(QtiElement source)
    {
        if (source.Vocabulary == Vocabulary.Other || LeftOutWhole.Contains(source.Name) || source.Name.StartsWith("qti-", StringComparison.Ordinal))
        {
            problems.Warning(source, $"<{source.Name}> is not of QTI 3 and is left out.");
            return null;
        }

        problems.Warning(source, $"<{source.Name}> is not of QTI 3; its content is kept without it.");
        var kept = new XElement(Qti + "span");
        FillText(kept, source);
        return Settled(kept);
    }

    /// <summary>An element in the form QTI 3 wants, now that its content is known; <see langword="null"/> when nothing is left of it.</summary>
    public static XElement? Settled(XElement written)
    {
        var name = written.Name.LocalName;
        switch (name)
        {
            case "p" or "span" or "address" when written.Elements().Any(IsBlock):
                written.Name = Qti + "div";
                return written;
            case "img" when written.Attribute("src") is null:
                return written.Attribute("alt")?.Value is { Length: > 0 } words ? new XElement(Qti + "span", words) : null;
            case "a" when written.Attribute("href") is null:
                return Renamed(written, "span");
            case "object" when written.Attribute("data") is null:
            case "qti-stylesheet" when written.Attribute("href") is null:
                return null;
            case "ul" or "ol":
                return WithItems(written, "li");
            case "dl":
                return WithItems(written, "dd");
            case "tr" or "tbody" or "thead" or "tfoot" or "qti-mapping" or "qti-area-mapping" or "qti-default-value" or "qti-correct-response" or "qti-template-processing" or "qti-catalog-info":
                return written.HasElements ? written : null;
            case "picture" when written.Elements(Qti + "source").All(source => source.Attribute("src") is null):
                return written.Element(Qti + "img");
            default:
                return written;
        }
    }

    private IEnumerable<XNode> Nodes(QtiElement source, string[] without)
    {
        foreach (var node in source.Nodes)
        {
            if (node is XText text)
            {
                yield return new XText(text.Value);
            }
            else if (node is XElement element && !without.Contains(element.Name.LocalName, StringComparer.Ordinal) && writer.Element(new QtiElement(element)) is { } written)
            {
                yield return written;
            }
        }
    }

    private static XElement Placed(XElement child, string parent)
    {
        var name = child.Name.LocalName;
        if (QtiPlaces.HoldLines.Contains(parent) && IsBlock(child))
        {
            // A paragraph or span that holds a block becomes a division (see Settled); other lines take their blocks as spans.
            return parent is "p" or "span" or "address" || name is not ("p" or "div" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "section") ? child : Renamed(child, "span");
        }

        var isAlone = QtiPlaces.HoldNoInlineInteractions.Contains(parent)
            ? QtiPlaces.InlineInteractions.Contains(name)
            : name == "qti-gap" && QtiPlaces.HoldAll.Contains(parent);
        return isAlone ? new XElement(Qti + "span", child) : child;
    }

    private static XElement Renamed(XElement element, string name)
    {
        element.Attributes().Where(attribute => attribute.Name.Namespace == XNamespace.None && !QtiShapes.HasAttribute(name, attribute.Name.LocalName)).Remove();
        element.Name = Qti + name;
        return element;
    }

    private static XElement WithItems(XElement list, string item)
    {
        foreach (var node in list.Nodes().ToList())
        {
            var isItem = node is XElement child && (item == "li" ? child.Name.LocalName == "li" : child.Name.LocalName is "dd" or "dt");
            if (node is XText text && string.IsNullOrWhiteSpace(text.Value))
            {
                text.Remove();
            }
            else if (!isItem)
            {
                node.ReplaceWith(new XElement(Qti + item, node));
            }
        }

        return list;
    }

    // The prompt and what is put into gaps stand before the text.
    private static bool IsFirst(XNode node) => node is XElement { Name.LocalName: "qti-prompt" or "qti-gap-text" or "qti-gap-img" };

    private static bool IsBlock(XElement element) => element.Name.Namespace == Qti && QtiPlaces.Blocks.Contains(element.Name.LocalName);

    private static void AddLine(XElement written, XElement? line)
    {
        if (line is not null && (line.HasElements || !string.IsNullOrWhiteSpace(line.Value)))
        {
            written.Add(line);
        }
    }
}
