using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace ExamEngine.Certification.Reading;

/// <summary>Reads the text of a file as one YAML mapping, within limits.</summary>
internal static class YamlDocumentReader
{
    private const int LongestText = 200_000;
    private const int DeepestNesting = 32;

    /// <summary>The mapping; null when there is none, and the problems say why.</summary>
    public static YamlMappingNode? Read(string yaml, ProgrammeProblems problems)
    {
        if (yaml.Length > LongestText)
        {
            problems.Add(Mark.Empty, "The file is longer than 200,000 characters.");
            return null;
        }

        try
        {
            if (!IsPlain(yaml, problems))
            {
                return null;
            }

            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }])
            {
                return root;
            }

            problems.Add(Mark.Empty, "The file must hold one YAML document with keys such as programme, title and versions.");
        }
        catch (YamlException invalid)
        {
            problems.Add(invalid.Start, $"This is not valid YAML: {invalid.Message}");
        }

        return null;
    }

    // The document model is built by recursion, the parser is not: depth is measured first, so that no text can exhaust the stack. Aliases could
    // make a few lines into millions of nodes, or into a circle.
    private static bool IsPlain(string yaml, ProgrammeProblems problems)
    {
        var parser = new Parser(new StringReader(yaml));
        var depth = 0;
        while (MoveNext(parser, problems) is { } isMore)
        {
            if (!isMore)
            {
                return true;
            }

            depth += parser.Current!.NestingIncrease;
            if (depth > DeepestNesting)
            {
                problems.Add(parser.Current.Start, $"The file is nested deeper than {DeepestNesting} levels.");
                return false;
            }

            if (parser.Current is AnchorAlias)
            {
                problems.Add(parser.Current.Start, "Aliases (*name) are not read. Write the value out.");
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether there is more; null when the text is no YAML.</summary>
    private static bool? MoveNext(Parser parser, ProgrammeProblems problems)
    {
        try
        {
            return parser.MoveNext();
        }
        catch (InvalidOperationException)
        {
            // The scanner of the library stumbles so over some plain texts within brackets that are not closed.
            problems.Add(parser.Current?.End ?? Mark.Empty, "This is not valid YAML: a bracket or a text is not closed after here.");
            return null;
        }
    }
}
