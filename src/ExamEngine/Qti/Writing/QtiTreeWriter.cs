using System.Xml.Linq;
using ExamEngine.Items.Content;

namespace ExamEngine.Qti.Writing;

/// <summary>
/// Turns a file as its author wrote it, once it has its QTI 3 names, into QTI 3.0 as the standard orders it: attributes and elements that
/// QTI 3 knows, in its order, with what it asks for filled in. What is left out is noted. Nothing that scores is changed.
/// </summary>
internal sealed class QtiTreeWriter
{
    public static readonly XNamespace Qti = "http://www.imsglobal.org/xsd/imsqtiasi_v3p0";

    // Elements whose text is their value.
    private static readonly HashSet<string> HoldValues = new(
        [
            "qti-base-value", "qti-value", "qti-file-href", "qti-calculator-type", "qti-description", "qti-physical-material", "qti-resource-icon",
            "qti-minimum-length", "qti-minor-increment", "qti-major-increment",
        ],
        StringComparer.Ordinal);

    private readonly QtiAttributeWriter _attributes;
    private readonly QtiBodyWriter _body;
    private readonly ProblemList _problems;

    public QtiTreeWriter(Func<string, string?> hrefOf, ProblemList problems)
    {
        _attributes = new QtiAttributeWriter(hrefOf, problems);
        _body = new QtiBodyWriter(this, problems);
        _problems = problems;
    }

    /// <summary>The whole file; the root is one of QTI.</summary>
    public XElement Write(QtiElement root) => Element(root)!;

    /// <summary>An element with all inside; <see langword="null"/> when nothing of it is written.</summary>
    public XElement? Element(QtiElement source)
    {
        if (source.Vocabulary == Vocabulary.MathMl || ForeignMarkup.IsSpeech(source))
        {
            return ForeignMarkup.Copied(source, _problems);
        }

        var name = QtiPlaces.Substitutes.GetValueOrDefault(source.Name, source.Name);
        if (source.Vocabulary == Vocabulary.Other || !QtiShapes.Knows(name))
        {
            return _body.Unknown(source);
        }

        var written = new XElement(Qti + name, _attributes.Of(source, name));
        if (HoldValues.Contains(name))
        {
            written.Add(source.TrimmedText);
        }
        else if (QtiPlaces.HoldBlocks.Contains(name))
        {
            _body.FillBlocks(written, source);
        }
        else if (QtiPlaces.HoldsText(name) || name is "ul" or "ol" or "dl")
        {
            _body.FillText(written, source);
        }
        else if (HoldsContentBody(name))
        {
            FillContentBody(written, source);
        }
        else
        {
            FillChildren(written, source);
        }

        return QtiBodyWriter.Settled(written);
    }

    private static bool HoldsContentBody(string name) => QtiShapes.OrderOf(name)?.ContainsKey("qti-content-body") == true;

    private void FillChildren(XElement written, QtiElement source)
    {
        var name = written.Name.LocalName;
        var order = QtiShapes.OrderOf(name);
        var children = source.Children.Select(child => (Source: child, Written: Element(child))).Where(child => child.Written is not null).ToList();
        if (order is null)
        {
            written.Add(children.Select(child => child.Written));
            return;
        }

        foreach (var (misplaced, _) in children.Where(child => !order.ContainsKey(child.Written!.Name.LocalName)))
        {
            _problems.Warning(misplaced, $"<{misplaced.Name}> in <{name}> is not of QTI 3 and is left out.");
        }

        written.Add(children.Select(child => child.Written!).Where(child => order.ContainsKey(child.Name.LocalName)).OrderBy(child => order[child.Name.LocalName]));
    }

    // QTI 2 wrote the words of feedback and rubrics directly; QTI 3 puts them into a content body.
    private void FillContentBody(XElement written, QtiElement source)
    {
        var parts = source.Children.Where(child => child.Name is "qti-stylesheet" or "qti-catalog-info" or "qti-content-body").ToList();
        written.Add(parts.Where(part => part.Name == "qti-stylesheet").Select(Element));
        if (parts.Where(part => part.Name == "qti-content-body").ToList() is { Count: > 0 } bodies)
        {
            written.Add(bodies.Take(1).Select(Element));
        }
        else
        {
            var body = new XElement(Qti + "qti-content-body");
            _body.FillText(body, source, without: ["qti-stylesheet", "qti-catalog-info"]);
            written.Add(body);
        }

        written.Add(parts.Where(part => part.Name == "qti-catalog-info").Select(Element));
    }
}
