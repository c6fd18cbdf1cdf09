using System.Collections.Immutable;
using ExamEngine.Items.Content;
using ExamEngine.Items.Interactions;

namespace ExamEngine.Qti;

/// <summary>Words in a text, numbers on a scale, files, sound and video.</summary>
internal sealed partial class InteractionReader
{
    private HottextInteraction ReadHottext(QtiElement element)
    {
        var text = body.ReadContent(element, Held.Hottexts, "qti-prompt");
        var interaction = new HottextInteraction
        {
            ResponseIdentifier = ResponseIdentifier(element),
            Prompt = Prompt(element),
            Text = text,
            Hottexts = [.. HottextsIn(text)],
            MinChoices = element.Count(problems, "min-choices") ?? 0,
            MaxChoices = element.Count(problems, "max-choices") ?? 1,
        };
        if (interaction.Hottexts.IsEmpty)
        {
            problems.Error(element, $"<{element.Name}> has no words to choose.");
        }

        CheckUnique(element, interaction.Hottexts.Select(hottext => hottext.Identifier));
        CheckLimits(element, interaction.MinChoices, interaction.MaxChoices, interaction.Hottexts.Length);
        return interaction;
    }

    private static IEnumerable<HottextNode> HottextsIn(IEnumerable<ContentNode> nodes) => nodes.SelectMany(node => node switch
    {
        HottextNode hottext => [hottext],
        ElementNode element => HottextsIn(element.Children),
        _ => [],
    });

    private SliderInteraction ReadSlider(QtiElement element)
    {
        var interaction = new SliderInteraction
        {
            ResponseIdentifier = ResponseIdentifier(element),
            Prompt = Prompt(element),
            LowerBound = element.Number(problems, "lower-bound") ?? 0,
            UpperBound = element.Number(problems, "upper-bound") ?? 0,
            Step = element.Number(problems, "step"),
            HasStepLabels = element.Flag(problems, "step-label"),
            IsReversed = element.Flag(problems, "reverse"),
            Orientation = Orientation(element, Items.Interactions.Orientation.Horizontal),
        };
        if (interaction.LowerBound >= interaction.UpperBound || interaction.Step <= 0)
        {
            problems.Error(element, "The lower-bound must be below the upper-bound and the step above zero.");
        }

        return interaction;
    }

    private UploadInteraction ReadUpload(QtiElement element)
    {
        var size = element.Count(problems, "data-max-bytes");
        if (size is 0 or > (int)UploadInteraction.LargestFile)
        {
            problems.Error(element, $"data-max-bytes is {size}; it has to be from 1 to {UploadInteraction.LargestFile}.");
        }

        return new UploadInteraction
        {
            ResponseIdentifier = ResponseIdentifier(element),
            Prompt = Prompt(element),
            MediaTypes = [.. Words(element.Attribute("type")).Select(type => type.ToLowerInvariant())],
            MaxBytes = size ?? UploadInteraction.LargestFile,
        };
    }

    private MediaInteraction ReadMedia(QtiElement element)
    {
        var player = element.Descendants.FirstOrDefault(each => each.Name is "audio" or "video" or "object");
        var sources = player is null ? [] : body.Assets.Media(player);
        if (sources.IsEmpty)
        {
            problems.Error(element, $"<{element.Name}> has no sound or video.");
        }

        var interaction = new MediaInteraction
        {
            ResponseIdentifier = ResponseIdentifier(element),
            Prompt = Prompt(element),
            Media = player?.Name == "video" || (player?.Name == "object" && sources.Any(source => source.MediaType.StartsWith("video/", StringComparison.Ordinal)))
                ? MediaKind.Video
                : MediaKind.Audio,
            Sources = sources,
            Transcript = player is null ? [] : Transcript(element, player),
            Width = player?.Count(problems, "width"),
            Height = player?.Count(problems, "height"),
            IsLooped = element.Flag(problems, "loop"),
            StartsByItself = element.Flag(problems, "autostart"),
            MinPlays = element.Count(problems, "min-plays") ?? 0,
            MaxPlays = element.Count(problems, "max-plays") ?? 0,
        };
        if (interaction.MaxPlays > 0 && interaction.MinPlays > interaction.MaxPlays)
        {
            problems.Error(element, $"min-plays is {interaction.MinPlays}, more than max-plays, {interaction.MaxPlays}.");
        }

        return interaction;
    }

    // In the order of what an author means most by it: a card of the catalogue, a track of captions, what stands inside an <object>.
    private ImmutableArray<ContentNode> Transcript(QtiElement element, QtiElement player)
    {
        if ((Card(element, "transcript") ?? Card(player, "transcript")) is not { } card)
        {
            var words = body.Assets.Words(player);
            return !words.IsEmpty ? [.. words.Select(Paragraph)] : player.Name == "object" ? body.ReadContent(player) : [];
        }

        return body.ReadContent(card);
    }

    private static QtiElement? Card(QtiElement element, string support) =>
        element.Attribute("data-catalog-idref") is not { Length: > 0 } id
            ? null
            : element.Root.Descendants.FirstOrDefault(each => each.Name == "qti-catalog" && each.Attribute("id") == id)?
                .ChildrenNamed("qti-card").FirstOrDefault(card => card.Attribute("support") == support)?
                .Descendants.FirstOrDefault(each => each.Name == "qti-html-content");

    private static ElementNode Paragraph(string words) => new(Vocabulary.Html, "p", [], [new TextNode(words)]);

    private static string[] Words(string? list) => (list ?? string.Empty).Split((char[])[',', ' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
