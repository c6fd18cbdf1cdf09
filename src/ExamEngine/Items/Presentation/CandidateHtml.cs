using System.Collections.Immutable;
using System.Text;
using ExamEngine.Items.Content;

namespace ExamEngine.Items.Presentation;

/// <summary>Writes content as HTML for candidates. Deny by default: only elements and attributes on a list are written.</summary>
internal static class CandidateHtml
{
    public static string Of(ImmutableArray<ContentNode> nodes)
    {
        var html = new StringBuilder();
        WriteAll(html, nodes);
        return html.ToString().Trim();
    }

    /// <summary>The stand-in for an interaction in the body.</summary>
    public static string Placeholder(string responseIdentifier, bool isInline)
    {
        var name = isInline ? "span" : "div";
        return $"<{name} data-interaction=\"{Escaped(responseIdentifier)}\"></{name}>";
    }

    public static string Escaped(string text)
    {
        var html = new StringBuilder(text.Length);
        Escape(html, text);
        return html.ToString();
    }

    private static void WriteAll(StringBuilder html, ImmutableArray<ContentNode> nodes)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case TextNode text:
                    Escape(html, text.Text);
                    break;
                case InteractionNode { Interaction: var interaction }:
                    html.Append(Placeholder(interaction.ResponseIdentifier, interaction.IsInline));
                    break;
                case ElementNode element:
                    Write(html, element);
                    break;
            }
        }
    }

    private static void Write(StringBuilder html, ElementNode element)
    {
        switch (AllowedMarkup.Of(element))
        {
            case Admission.Shown:
                WriteElement(html, element, element.Name);
                break;
            case Admission.ContentShown:
                WriteAll(html, element.Children);
                break;
            case Admission.ShownAsNote:
                html.Append("<div class=\"ee-rubric\">");
                WriteAll(html, element.Children);
                html.Append("</div>");
                break;
        }
    }

    private static void WriteElement(StringBuilder html, ElementNode element, string name)
    {
        html.Append('<').Append(name);
        foreach (var (attribute, value) in element.Attributes)
        {
            if (AllowedMarkup.IsAllowed(element, attribute, value))
            {
                html.Append(' ').Append(attribute).Append("=\"");
                Escape(html, value);
                html.Append('"');
            }
        }

        html.Append('>');
        if (!AllowedMarkup.IsVoid(element))
        {
            WriteAll(html, element.Children);
            html.Append("</").Append(name).Append('>');
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
