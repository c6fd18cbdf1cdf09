using System.Collections.Immutable;
using System.Text;
using ExamEngine.Items.Content;

namespace ExamEngine.Items.Presentation;

/// <summary>
/// Writes content as HTML for candidates. Deny by default: only elements and attributes on a list are written. The function gives the
/// address of a file of the package.
/// </summary>
internal sealed class CandidateHtml(Func<string, string> addressOf)
{
    private readonly StringBuilder _html = new();

    public static string Of(ImmutableArray<ContentNode> nodes, Func<string, string> addressOf)
    {
        var writer = new CandidateHtml(addressOf);
        writer.WriteAll(nodes);
        return writer._html.ToString().Trim();
    }

    /// <summary>The stand-in for an interaction in the body.</summary>
    public static string Placeholder(string responseIdentifier, bool isInline)
    {
        var name = isInline ? "span" : "div";
        return $"<{name} data-interaction=\"{Escaped(responseIdentifier)}\"></{name}>";
    }

    /// <summary>The stand-in for a gap in a text.</summary>
    public static string Gap(string identifier) => $"<span data-gap=\"{Escaped(identifier)}\"></span>";

    /// <summary>What marks words of a text that can be chosen.</summary>
    public static string HottextMark(string identifier) => $"data-hottext=\"{Escaped(identifier)}\"";

    public static string Escaped(string text)
    {
        var html = new StringBuilder(text.Length);
        Escape(html, text);
        return html.ToString();
    }

    private void WriteAll(ImmutableArray<ContentNode> nodes)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case TextNode text:
                    Escape(_html, text.Text);
                    break;
                case InteractionNode { Interaction: var interaction }:
                    _html.Append(Placeholder(interaction.ResponseIdentifier, interaction.IsInline));
                    break;
                case GapNode gap:
                    _html.Append(Gap(gap.Identifier));
                    break;
                case HottextNode hottext:
                    _html.Append("<span ").Append(HottextMark(hottext.Identifier)).Append('>');
                    WriteAll(hottext.Children);
                    _html.Append("</span>");
                    break;
                case ElementNode element:
                    Write(element);
                    break;
            }
        }
    }

    private void Write(ElementNode element)
    {
        switch (AllowedMarkup.Of(element))
        {
            case Admission.Shown:
                WriteElement(element);
                break;
            case Admission.ContentShown:
                WriteAll(element.Children);
                break;
            case Admission.ShownAsNote:
                _html.Append("<div class=\"ee-rubric\">");
                WriteAll(element.Children);
                _html.Append("</div>");
                break;
        }
    }

    private void WriteElement(ElementNode element)
    {
        _html.Append('<').Append(element.Name);
        foreach (var (attribute, value) in element.Attributes)
        {
            if (AllowedMarkup.IsAllowed(element, attribute))
            {
                _html.Append(' ').Append(attribute).Append("=\"");
                Escape(_html, attribute == "src" ? addressOf(value) : value);
                _html.Append('"');
            }
        }

        _html.Append('>');
        if (!AllowedMarkup.IsVoid(element))
        {
            WriteAll(element.Children);
            _html.Append("</").Append(element.Name).Append('>');
        }
    }

    private static void Escape(StringBuilder html, string text)
    {
        foreach (var character in text)
        {
            _ = character switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                '\'' => html.Append("&#39;"),
                _ => html.Append(character),
            };
        }
    }
}
