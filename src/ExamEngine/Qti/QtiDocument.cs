using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace ExamEngine.Qti;

/// <summary>Opens QTI files, which may come from anybody: no DTD, no entities, no other files, bounded in size and depth.</summary>
internal static class QtiDocument
{
    private const int MaxBytes = 2 * 1024 * 1024;
    private const int MaxDepth = 64;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MaxBytes,
        MaxCharactersFromEntities = 1,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>The root element when it has the given name; else <see langword="null"/> and a problem.</summary>
    public static QtiElement? Open(string xml, string rootName, ProblemList problems)
    {
        if (Encoding.UTF8.GetByteCount(xml) > MaxBytes)
        {
            problems.Error(0, "The file is larger than 2 MB.");
            return null;
        }

        try
        {
            if (FindTooDeep(xml) is { } line)
            {
                problems.Error(line, $"Elements are nested more than {MaxDepth} deep.");
                return null;
            }

            using var reader = XmlReader.Create(new StringReader(xml), Settings);
            var root = new QtiElement(XDocument.Load(reader, LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo).Root!);
            if (root.Name == rootName)
            {
                return root;
            }

            problems.Error(root, $"The file holds <{root.Name}>, not <{rootName}>.");
            return null;
        }
        catch (XmlException malformed)
        {
            problems.Error(malformed.LineNumber, $"The file is not well-formed XML, or holds a document type declaration: {malformed.Message}");
            return null;
        }
    }

    // Found before a tree is built, as walking a very deep tree exhausts the stack.
    private static int? FindTooDeep(string xml)
    {
        using var reader = XmlReader.Create(new StringReader(xml), Settings);
        while (reader.Read())
        {
            if (reader.Depth > MaxDepth)
            {
                return ((IXmlLineInfo)reader).LineNumber;
            }
        }

        return null;
    }
}
