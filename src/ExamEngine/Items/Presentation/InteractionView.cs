using System.Collections.Immutable;
using System.Globalization;
using ExamEngine.Items.Content;
using ExamEngine.Items.Interactions;

namespace ExamEngine.Items.Presentation;

/// <summary>An interaction of an item as one candidate sees it.</summary>
internal sealed class InteractionView(AssessmentItem item, Shuffle shuffle, Func<string, string> addressOf)
{
    public InteractionContent Of(Interaction interaction) => interaction switch
    {
        ChoiceInteraction choice => new ChoiceContent(
            choice.ResponseIdentifier, Prompt(choice), choice.MinChoices, Most(choice, choice.MaxChoices), choice.Orientation, Options(choice)),
        InlineChoiceInteraction inline => new InlineChoiceContent(inline.ResponseIdentifier, Options(inline)),
        OrderInteraction order => new OrderContent(order.ResponseIdentifier, Prompt(order), Options(order), order.Fewest, order.Most),
        TextEntryInteraction entry => new TextEntryContent(
            entry.ResponseIdentifier,
            entry.ExpectedLength,
            item.ResponseFor(entry.ResponseIdentifier)?.BaseType is BaseType.Float or BaseType.Integer,
            entry.Pattern?.Pattern,
            entry.Placeholder),
        ExtendedTextInteraction text => new ExtendedTextContent(
            text.ResponseIdentifier, Prompt(text), text.ExpectedLength, text.ExpectedLines, TextInteraction.MaxLength),
        HottextInteraction hottext => new HottextContent(
            hottext.ResponseIdentifier,
            Prompt(hottext),
            Html(hottext.Text),
            [.. hottext.Hottexts.Select(each => new ChoiceOption(each.Identifier, Html(each.Children)))],
            hottext.MinChoices,
            Most(hottext, hottext.MaxChoices)),
        SliderInteraction slider => new SliderContent(
            slider.ResponseIdentifier, Prompt(slider), slider.LowerBound, slider.UpperBound, slider.Distance, slider.HasStepLabels, slider.IsReversed, slider.Orientation),
        UploadInteraction upload => new UploadContent(upload.ResponseIdentifier, Prompt(upload), [.. upload.MediaTypes], upload.Extensions, upload.MaxBytes),
        MediaInteraction media => Of(media),
        AssociationInteraction association => Of(association),
        _ => OnPicture(interaction),
    };

    private InteractionContent Of(AssociationInteraction interaction)
    {
        var most = Most(interaction, interaction.MaxAssociations);
        return interaction switch
        {
            MatchInteraction match => new MatchContent(
                match.ResponseIdentifier,
                Prompt(match),
                match.MinAssociations,
                match.MaxAssociations,
                Options(match.Sources, match.Shuffle),
                Options(match.Targets, match.Shuffle)),
            AssociateInteraction associate => new AssociateContent(
                associate.ResponseIdentifier, Prompt(associate), associate.MinAssociations, most, Options(associate.Choices, associate.Shuffle)),
            GapMatchInteraction gapMatch => new GapMatchContent(
                gapMatch.ResponseIdentifier,
                Prompt(gapMatch),
                Html(gapMatch.Text),
                [.. gapMatch.Gaps.Select((gap, index) => new GapOption(gap.Identifier, Numbered("Gap", index), gap.IsRequired))],
                Options(gapMatch.Choices, gapMatch.Shuffle),
                gapMatch.MinAssociations,
                most),
            GraphicGapMatchInteraction gapMatch => new GraphicGapMatchContent(
                gapMatch.ResponseIdentifier,
                Prompt(gapMatch),
                Picture(gapMatch.Graphic),
                Options(gapMatch.Hotspots),
                Options(gapMatch.Choices, gapMatch.Shuffle),
                gapMatch.MinAssociations,
                most),
            _ => throw Unshown(interaction),
        };
    }

    private InteractionContent OnPicture(Interaction interaction) => interaction switch
    {
        HotspotInteraction hotspot => new HotspotContent(
            hotspot.ResponseIdentifier, Prompt(hotspot), Picture(hotspot.Graphic), Options(hotspot.Hotspots), hotspot.MinChoices, Most(hotspot, hotspot.MaxChoices)),
        GraphicOrderInteraction order => new GraphicOrderContent(
            order.ResponseIdentifier, Prompt(order), Picture(order.Graphic), Options(order.Hotspots), order.Fewest, order.Most),
        SelectPointInteraction point => new SelectPointContent(
            point.ResponseIdentifier, Prompt(point), Picture(point.Graphic), point.MinChoices, Most(point, point.MaxChoices)),
        _ => throw Unshown(interaction),
    };

    private MediaContent Of(MediaInteraction media) => new(
        media.ResponseIdentifier,
        Prompt(media),
        media.Media,
        [.. media.Sources.Select(source => new MediaSource(addressOf(source.Path), source.MediaType))],
        OrNull(Html(media.Transcript)),
        media.Width,
        media.Height,
        media.MinPlays,
        media.MaxPlays,
        media.IsLooped,
        media.StartsByItself);

    private static NotSupportedException Unshown(Interaction interaction) => new($"{interaction.GetType().Name} has no presentation.");

    // A single response holds one value, whatever the author allows.
    private int Most(Interaction interaction, int stated) =>
        item.ResponseFor(interaction.ResponseIdentifier)?.Cardinality == Cardinality.Single ? 1 : stated;

    private string Html(ImmutableArray<ContentNode> nodes) => CandidateHtml.Of(nodes, addressOf);

    private string? Prompt(Interaction interaction) => OrNull(Html(interaction.Prompt));

    private static string? OrNull(string html) => html.Length > 0 ? html : null;

    private PictureContent Picture(Graphic graphic) => new(addressOf(graphic.Source), graphic.AlternativeText, graphic.Width, graphic.Height);

    private ImmutableArray<ChoiceOption> Options(ChoicesInteraction interaction)
    {
        var choices = interaction.Shuffle ? shuffle.Apply(interaction.Choices, choice => choice.IsFixed) : interaction.Choices;
        return [.. choices.Select(choice => new ChoiceOption(choice.Identifier, Html(choice.Content)))];
    }

    private ImmutableArray<MatchOption> Options(ImmutableArray<AssociableChoice> choices, bool isShuffled)
    {
        var shown = isShuffled ? shuffle.Apply(choices, choice => choice.IsFixed) : choices;
        return [.. shown.Select(choice => new MatchOption(choice.Identifier, Html(choice.Content), choice.MatchMax))];
    }

    private static ImmutableArray<HotspotOption> Options(ImmutableArray<Hotspot> hotspots) =>
        [.. hotspots.Select((hotspot, index) => new HotspotOption(
            hotspot.Identifier,
            hotspot.Area?.Shape ?? AreaShape.Default,
            hotspot.Area?.Coordinates ?? [],
            hotspot.Label ?? Numbered("Area", index),
            hotspot.MatchMax))];

    private static string Numbered(string word, int index) => string.Create(CultureInfo.InvariantCulture, $"{word} {index + 1}");
}
