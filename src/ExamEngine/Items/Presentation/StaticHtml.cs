using System.Globalization;
using System.Text;

namespace ExamEngine.Items.Presentation;

/// <summary>The whole item as plain HTML that can be read before any script runs; nothing in it can be operated.</summary>
public static class StaticHtml
{
    private const string Blank = "<span class=\"ee-blank\">____</span>";

    /// <summary>The body with pictures and lists of choices, and blanks for what is typed, set or put in.</summary>
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
        MatchContent match => Prompt(match.Prompt) + List(match.Sources) + List(match.Targets),
        AssociateContent associate => Prompt(associate.Prompt) + List(associate.Choices),
        GapMatchContent gapMatch => Prompt(gapMatch.Prompt) + List(gapMatch.Choices) + Text(gapMatch),
        HottextContent hottext => Prompt(hottext.Prompt) + Text(hottext),
        HotspotContent hotspot => Prompt(hotspot.Prompt) + Picture(hotspot.Picture) + List(hotspot.Hotspots),
        GraphicOrderContent order => Prompt(order.Prompt) + Picture(order.Picture) + List(order.Hotspots),
        GraphicGapMatchContent gapMatch => Prompt(gapMatch.Prompt) + Picture(gapMatch.Picture) + List(gapMatch.Hotspots) + List(gapMatch.Choices),
        SelectPointContent points => Prompt(points.Prompt) + Picture(points.Picture),
        ExtendedTextContent text => Prompt(text.Prompt) + Line,
        SliderContent slider => Prompt(slider.Prompt) + Line,
        UploadContent upload => Prompt(upload.Prompt) + Line,
        MediaContent media => Prompt(media.Prompt) + Line,
        _ => Blank,
    };

    private static string Line => $"<p>{Blank}</p>";

    private static string Prompt(string? prompt) => prompt is null ? string.Empty : $"<div class=\"ee-prompt\">{prompt}</div>";

    private static string Text(GapMatchContent content)
    {
        var html = new StringBuilder(content.Body);
        foreach (var gap in content.Gaps)
        {
            html.Replace(CandidateHtml.Gap(gap.Id), Blank);
        }

        return $"<div>{html}</div>";
    }

    private static string Text(HottextContent content)
    {
        var html = new StringBuilder(content.Body);
        foreach (var choice in content.Choices)
        {
            html.Replace($"<span {CandidateHtml.HottextMark(choice.Id)}>", "<span class=\"ee-hottext\">");
        }

        return $"<div>{html}</div>";
    }

    private static string Picture(PictureContent picture) => string.Create(
        CultureInfo.InvariantCulture,
        $"<p><img src=\"{CandidateHtml.Escaped(picture.Src)}\" alt=\"{CandidateHtml.Escaped(picture.Alt ?? string.Empty)}\" width=\"{picture.Width}\" height=\"{picture.Height}\"></p>");

    private static string List(IReadOnlyList<MatchOption> choices) => List(choices.Select(choice => choice.Html));

    private static string List(IReadOnlyList<HotspotOption> hotspots) => List(hotspots.Select(hotspot => CandidateHtml.Escaped(hotspot.Label)));

    private static string List(IEnumerable<string> choices) =>
        $"<ul class=\"ee-choices\">{string.Concat(choices.Select(choice => $"<li>{choice}</li>"))}</ul>";
}
