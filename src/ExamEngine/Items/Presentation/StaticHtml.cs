using System.Text;

namespace ExamEngine.Items.Presentation;

/// <summary>The whole item as plain HTML that can be read before any script runs; nothing in it can be operated.</summary>
public static class StaticHtml
{
    private const string Blank = "<span class=\"ee-blank\">____</span>";

    /// <summary>The body with lists of choices, and blanks for drop-downs and text boxes.</summary>
    public static string Of(ItemContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var html = new StringBuilder(content.Body);
        foreach (var interaction in content.Interactions)
        {
            // Placeholders are written by this engine alone: attributes of that name in an item are never shown.
            html.Replace(CandidateHtml.Placeholder(interaction.Id, isInline: false), Of(interaction));
            html.Replace(CandidateHtml.Placeholder(interaction.Id, isInline: true), Of(interaction));
        }

        return html.ToString();
    }

    private static string Of(InteractionContent interaction) => interaction switch
    {
        ChoiceContent choice => Prompt(choice.Prompt) + List(choice.Choices.Select(each => each.Html)),
        OrderContent order => Prompt(order.Prompt) + List(order.Choices.Select(each => each.Html)),
        MatchContent match => Prompt(match.Prompt) + List(match.Sources.Select(each => each.Html)) + List(match.Targets.Select(each => each.Html)),
        ExtendedTextContent text => $"{Prompt(text.Prompt)}<p>{Blank}</p>",
        _ => Blank,
    };

    private static string Prompt(string? prompt) => prompt is null ? string.Empty : $"<div class=\"ee-prompt\">{prompt}</div>";

    private static string List(IEnumerable<string> choices) =>
        $"<ul class=\"ee-choices\">{string.Concat(choices.Select(choice => $"<li>{choice}</li>"))}</ul>";
}
