using System.Text;
using System.Xml;
using System.Xml.Linq;
using ExamEngine.Qti.Packages;

namespace ExamEngine.Qti;

/// <summary>Opens QTI files, which may come from anybody: no DTD, no entities, no other files, bounded in size and depth.</summary>
internal static class QtiDocument
{
    private const int MaxBytes = PackageLimits.XmlBytes;
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
        if (Tree(xml, problems) is not { } tree)
        {
            return null;
        }

        QtiVocabulary.Modernise(tree);
        var root = new QtiElement(tree);
        if (root.Name == rootName)
        {
            return root;
        }

        problems.Error(root, $"The file holds <{root.Name}>, not <{rootName}>.");
        return null;
    }

    /// <summary>The root element of any XML, under the names its author wrote; <see langword="null"/> and a problem when it is not taken.</summary>
    public static XElement? Tree(string xml, ProblemList problems)
    {
        if (Encoding.UTF8.GetByteCount(xml) > MaxBytes)
        {
            problems.Error(0, "The file is larger than 2 MB.");
            return null;
        }

        if (!IsWellFormed(xml, problems))
        {
            return null;
        }

        using var reader = XmlReader.Create(new StringReader(xml), Settings);
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo).Root!;
    }

    private static int LineOf(string xml, string words) =>
        xml.IndexOf(words, StringComparison.Ordinal) is var position and >= 0 ? xml.AsSpan(0, position).Count('\n') + 1 : 0;

    // The whole file, before a tree is built: walking a very deep tree exhausts the stack.
    private static bool IsWellFormed(string xml, ProblemList problems)
    {
        using var reader = XmlReader.Create(new StringReader(xml), Settings);
        var lines = (IXmlLineInfo)reader;
        try
        {
            while (reader.Read())
            {
                if (reader.Depth > MaxDepth)
                {
                    problems.Error(lines.LineNumber, $"Elements are nested more than {MaxDepth} deep.");
                    return false;
                }

                while (reader.MoveToNextAttribute())
                {
                    if (reader.Value.Length > PackageLimits.AttributeCharacters)
                    {
                        problems.Error(lines.LineNumber, $"The attribute {reader.Name} has more than {PackageLimits.AttributeCharacters} characters.");
                        return false;
                    }
                }
            }

            return true;
        }
        catch (XmlException malformed)
        {
            // The reader names no line for a document type declaration, which it refuses unread.
            problems.Error(
                malformed.LineNumber > 0 ? malformed.LineNumber : LineOf(xml, "<!DOCTYPE"),
                $"The file is not well-formed XML, or has a document type declaration: {malformed.Message}");
            return false;
        }
    }
}
