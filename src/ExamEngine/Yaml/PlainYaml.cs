using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace ExamEngine.Yaml;

/// <summary>Reads the text of a file as one YAML mapping, within limits. Whatever the text is, there is a mapping or a reason.</summary>
internal static class PlainYaml
{
    private const int LongestText = 200_000;

    /// <summary>Reads a text.</summary>
    /// <param name="yaml">The text, at most 200,000 characters.</param>
    /// <param name="deepest">How many levels it may have.</param>
    /// <param name="keys">Keys of the mapping, for the reason alone.</param>
    /// <param name="refuse">Is told the place and the reason when there is no mapping.</param>
    /// <returns>The mapping; null when the text is too long, too deep, no YAML, not one document with a mapping, or has aliases.</returns>
    public static YamlMappingNode? Read(string yaml, int deepest, string keys, Action<Mark, string> refuse)
    {
        if (yaml.Length > LongestText)
        {
            refuse(Mark.Empty, "The file is longer than 200,000 characters.");
            return null;
        }

        var parser = new Parser(new StringReader(yaml));
        try
        {
            if (!IsPlain(parser, deepest, refuse))
            {
                return null;
            }

            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }])
            {
                return root;
            }

            refuse(Mark.Empty, $"The file must hold one YAML document with keys such as {keys}.");
        }
        catch (YamlException invalid)
        {
            refuse(invalid.Start, $"This is not valid YAML: {invalid.Message}");
        }
        catch (Exception stumbled) when (stumbled is InvalidOperationException or ArgumentException or ArithmeticException or FormatException or IndexOutOfRangeException or NullReferenceException)
        {
            // The library stumbles so over some texts that are not YAML, such as some plain ones within brackets that are not closed.
            refuse(parser.Current?.End ?? Mark.Empty, "This is not valid YAML: a bracket or a text is not closed after here.");
        }

        return null;
    }

    // The document model is built by recursion, the parser is not: depth is measured first, so that no text can exhaust the stack. Aliases could
    // make a few lines into millions of nodes, or into a circle.
    private static bool IsPlain(Parser parser, int deepest, Action<Mark, string> refuse)
    {
        var depth = 0;
        while (parser.MoveNext())
        {
            var current = parser.Current!;
            depth += current.NestingIncrease;
            if (depth > deepest)
            {
                refuse(current.Start, string.Create(CultureInfo.InvariantCulture, $"The file is nested deeper than {deepest} levels."));
                return false;
            }

            if (current is AnchorAlias)
            {
                refuse(current.Start, "Aliases (*name) are not read. Write the value out.");
                return false;
            }
        }

        return true;
    }
}
