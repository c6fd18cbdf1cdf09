using System.Xml;
using System.Xml.Linq;
using ExamEngine.Items.Content;

namespace ExamEngine.Qti;

/// <summary>An element of a QTI file under its QTI 3 name.</summary>
internal sealed class QtiElement(XElement element)
{
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";
    private static readonly XNamespace MathMl = "http://www.w3.org/1998/Math/MathML";

    public string Name => element.Name.LocalName;

    /// <summary>The name with its namespace, as it is in the file.</summary>
    public XName FullName => element.Name;

    public XNamespace Namespace => element.Name.Namespace;

    /// <summary>All attributes, with those of other namespaces.</summary>
    public IEnumerable<XAttribute> RawAttributes => element.Attributes();

    public int Line => ((IXmlLineInfo)element).LineNumber;

    public Vocabulary Vocabulary
    {
        get
        {
            var space = element.Name.Namespace;
            if (space == MathMl)
            {
                return Vocabulary.MathMl;
            }

            if (QtiVocabulary.IsQti(space.NamespaceName))
            {
                return Name.StartsWith("qti-", StringComparison.Ordinal) ? Vocabulary.Qti : Vocabulary.Html;
            }

            return space == Xhtml ? Vocabulary.Html : Vocabulary.Other;
        }
    }

    /// <summary>The first element of the file.</summary>
    public QtiElement Root => new(element.Document?.Root ?? element);

    /// <summary>The child elements.</summary>
    public IEnumerable<QtiElement> Children => element.Elements().Select(child => new QtiElement(child));

    /// <summary>Child elements and text, in order.</summary>
    public IEnumerable<XNode> Nodes => element.Nodes();

    /// <summary>All elements inside, at any depth.</summary>
    public IEnumerable<QtiElement> Descendants => element.Descendants().Select(each => new QtiElement(each));

    /// <summary>The attributes in the file's order, without namespace declarations; <c>xml:lang</c> is <c>lang</c>.</summary>
    public IEnumerable<KeyValuePair<string, string>> Attributes => element.Attributes()
        .Where(attribute => !attribute.IsNamespaceDeclaration)
        .Where(attribute => attribute.Name.Namespace == XNamespace.None || attribute.Name == XNamespace.Xml + "lang")
        .Select(attribute => KeyValuePair.Create(attribute.Name.LocalName, attribute.Value))
        .DistinctBy(attribute => attribute.Key, StringComparer.Ordinal);

    /// <summary>All text inside, without white space at both ends, and any other as single spaces.</summary>
    public string Text => string.Join(' ', element.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>All text inside as written, but without white space at both ends.</summary>
    public string TrimmedText => element.Value.Trim();

    /// <summary>The value of <c>xml:lang</c>, or <see langword="null"/>.</summary>
    public string? Language => element.Attribute(XNamespace.Xml + "lang")?.Value.Trim();

    /// <summary>The value of an attribute without white space around it, or <see langword="null"/>.</summary>
    public string? Attribute(string name) => element.Attribute(name)?.Value.Trim();

    public QtiElement? Child(string name) => Children.FirstOrDefault(child => child.Name == name);

    public IEnumerable<QtiElement> ChildrenNamed(string name) => Children.Where(child => child.Name == name);
}
