using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace ExamEngine.Qti.Writing;

/// <summary>Writes a tree as the bytes of an XML file: UTF-8, no byte order mark, lines ended by a line feed, the same for the same tree.</summary>
internal static class QtiXml
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        OmitXmlDeclaration = true,
        NewLineHandling = NewLineHandling.Entitize,
        NewLineChars = "\n",
    };

    public static byte[] Bytes(XElement root)
    {
        Indent(root, 0);
        using var stream = new MemoryStream();
        stream.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"u8);
        using (var writer = XmlWriter.Create(stream, Settings))
        {
            root.WriteTo(writer);
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    // Only where no text stands: between words every blank is kept as it was written.
    private static void Indent(XElement element, int depth)
    {
        var children = element.Elements().ToList();
        var name = element.Name.LocalName;
        if (children.Count == 0 || QtiPlaces.HoldsText(name) || element.Nodes().OfType<XText>().Any(text => !string.IsNullOrWhiteSpace(text.Value)))
        {
            return;
        }

        element.Nodes().OfType<XText>().Remove();
        foreach (var child in children)
        {
            child.AddBeforeSelf(new XText("\n" + new string(' ', 2 * (depth + 1))));
            Indent(child, depth + 1);
        }

        element.Add(new XText("\n" + new string(' ', 2 * depth)));
    }
}
