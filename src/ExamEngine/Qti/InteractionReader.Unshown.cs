using System.Collections.Immutable;
using ExamEngine.Items.Content;
using ExamEngine.Items.Interactions;

namespace ExamEngine.Qti;

/// <summary>The interactions that can be scored, but not be shown in a browser yet.</summary>
internal sealed partial class InteractionReader
{
    private Interaction? ReadUnshown(QtiElement element)
    {
        switch (element.Name)
        {
            case "qti-associate-interaction":
                return ReadAssociate(element);
            case "qti-gap-match-interaction":
                return ReadGapMatch(element);
            case "qti-hottext-interaction":
                return ReadHottext(element);
            case "qti-hotspot-interaction":
                return ReadHotspot(element);
            case "qti-graphic-order-interaction":
                return ReadGraphicOrder(element);
            case "qti-graphic-associate-interaction":
                return ReadGraphicAssociate(element);
            case "qti-graphic-gap-match-interaction":
                return ReadGraphicGapMatch(element);
            case "qti-select-point-interaction":
                return ReadSelectPoint(element);
            case "qti-position-object-interaction":
                return ReadPositionObject(element, element, element);
            case "qti-slider-interaction":
                return ReadSlider(element);
            case "qti-upload-interaction":
                return new UploadInteraction { ResponseIdentifier = ResponseIdentifier(element), Prompt = Prompt(element), MediaTypes = Words(element.Attribute("type")) };
            case "qti-drawing-interaction":
                return new DrawingInteraction { ResponseIdentifier = ResponseIdentifier(element), Prompt = Prompt(element), Graphic = body.Assets.UnshownGraphic(element) };
            case "qti-media-interaction":
                return ReadMedia(element);
            case "qti-end-attempt-interaction":
                return new EndAttemptInteraction { ResponseIdentifier = ResponseIdentifier(element), Title = element.Attribute("title") ?? string.Empty };
            case "qti-custom-interaction" or "qti-portable-custom-interaction":
                return new CustomInteraction { ResponseIdentifier = ResponseIdentifier(element) };
            default:
                return null;
        }
    }

    /// <summary>The movable objects of a stage; the stage itself is not an interaction.</summary>
    public IEnumerable<Interaction> ReadStage(QtiElement stage)
    {
        foreach (var element in stage.ChildrenNamed("qti-position-object-interaction"))
        {
            problems.Error(element, $"The interaction <{element.Name}> is not supported: it cannot be shown to candidates.");
            yield return ReadPositionObject(element, stage, element);
        }
    }

    private AssociateInteraction ReadAssociate(QtiElement element) => new()
    {
        ResponseIdentifier = ResponseIdentifier(element),
        Prompt = Prompt(element),
        Choices = AssociableChoices(element),
        Shuffle = element.Flag(problems, "shuffle"),
        MinAssociations = element.Count(problems, "min-associations") ?? 0,
        MaxAssociations = element.Count(problems, "max-associations") ?? 1,
    };

    private GapMatchInteraction ReadGapMatch(QtiElement element) => new()
    {
        ResponseIdentifier = ResponseIdentifier(element),
        Prompt = Prompt(element),
        Choices = GapChoices(element),
        Gaps = [.. element.Descendants.Where(each => each.Name == "qti-gap").Select(gap => new Gap(gap.Identifier(problems), gap.Flag(problems, "required")))],
        Text = body.ReadContent(element, Held.Gaps, "qti-prompt", "qti-gap-text", "qti-gap-img"),
        Shuffle = element.Flag(problems, "shuffle"),
        MinAssociations = element.Count(problems, "min-associations") ?? 0,
        MaxAssociations = element.Count(problems, "max-associations") ?? 0,
    };

    private HottextInteraction ReadHottext(QtiElement element)
    {
        var text = body.ReadContent(element, Held.Hottexts, "qti-prompt");
        return new HottextInteraction
        {
            ResponseIdentifier = ResponseIdentifier(element),
            Prompt = Prompt(element),
            Text = text,
            Hottexts = [.. HottextsIn(text)],
            MinChoices = element.Count(problems, "min-choices") ?? 0,
            MaxChoices = element.Count(problems, "max-choices") ?? 1,
        };
    }

    private static IEnumerable<HottextNode> HottextsIn(IEnumerable<ContentNode> nodes) => nodes.SelectMany(node => node switch
    {
        HottextNode hottext => [hottext],
        ElementNode element => HottextsIn(element.Children),
        _ => [],
    });

    private HotspotInteraction ReadHotspot(QtiElement element) => new()
    {
        ResponseIdentifier = ResponseIdentifier(element),
        Prompt = Prompt(element),
        Graphic = body.Assets.Graphic(element),
        Hotspots = Hotspots(element, "qti-hotspot-choice"),
        MinChoices = element.Count(problems, "min-choices") ?? 0,
        MaxChoices = element.Count(problems, "max-choices") ?? 1,
    };

    private GraphicOrderInteraction ReadGraphicOrder(QtiElement element) => new()
    {
        ResponseIdentifier = ResponseIdentifier(element),
        Prompt = Prompt(element),
        Graphic = body.Assets.Graphic(element),
        Hotspots = Hotspots(element, "qti-hotspot-choice"),
        MinChoices = element.Count(problems, "min-choices") ?? 0,
        MaxChoices = element.Count(problems, "max-choices") ?? 0,
    };

    private GraphicAssociateInteraction ReadGraphicAssociate(QtiElement element) => new()
    {
        ResponseIdentifier = ResponseIdentifier(element),
        Prompt = Prompt(element),
        Graphic = body.Assets.UnshownGraphic(element),
        Hotspots = Hotspots(element, "qti-associable-hotspot"),
        MinAssociations = element.Count(problems, "min-associations") ?? 0,
        MaxAssociations = element.Count(problems, "max-associations") ?? 1,
    };

    private GraphicGapMatchInteraction ReadGraphicGapMatch(QtiElement element) => new()
    {
        ResponseIdentifier = ResponseIdentifier(element),
        Prompt = Prompt(element),
        Graphic = body.Assets.Graphic(element),
        Choices = GapChoices(element),
        Hotspots = Hotspots(element, "qti-associable-hotspot"),
        MinAssociations = element.Count(problems, "min-associations") ?? 0,
        MaxAssociations = element.Count(problems, "max-associations") ?? 0,
    };

    private SelectPointInteraction ReadSelectPoint(QtiElement element) => new()
    {
        ResponseIdentifier = ResponseIdentifier(element),
        Prompt = Prompt(element),
        Graphic = body.Assets.Graphic(element),
        MinChoices = element.Count(problems, "min-choices") ?? 0,
        MaxChoices = element.Count(problems, "max-choices") ?? 1,
    };

    private PositionObjectInteraction ReadPositionObject(QtiElement element, QtiElement stage, QtiElement movable) => new()
    {
        ResponseIdentifier = ResponseIdentifier(element),
        Graphic = body.Assets.UnshownGraphic(stage),
        Movable = body.Assets.UnshownGraphic(movable),
        MinChoices = element.Count(problems, "min-choices") ?? 0,
        MaxChoices = element.Count(problems, "max-choices") ?? 1,
    };

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

    private MediaInteraction ReadMedia(QtiElement element) => new()
    {
        ResponseIdentifier = ResponseIdentifier(element),
        Prompt = Prompt(element),
        MinPlays = element.Count(problems, "min-plays") ?? 0,
        MaxPlays = element.Count(problems, "max-plays") ?? 0,
    };

    private ImmutableArray<AssociableChoice> GapChoices(QtiElement interaction)
    {
        var choices = interaction.Children.Where(child => child.Name is "qti-gap-text" or "qti-gap-img").Select(Associable).ToImmutableArray();
        if (choices.IsEmpty)
        {
            problems.Error(interaction, $"<{interaction.Name}> has no choices.");
        }

        return choices;
    }

    private ImmutableArray<Hotspot> Hotspots(QtiElement interaction, string name)
    {
        var hotspots = interaction.ChildrenNamed(name)
            .Select(element => new Hotspot(
                element.Identifier(problems),
                AreaReader.Read(element, problems),
                element.Attribute("hotspot-label"),
                element.Count(problems, "match-max") ?? 0,
                element.Count(problems, "match-min") ?? 0))
            .ToImmutableArray();
        if (hotspots.IsEmpty)
        {
            problems.Error(interaction, $"<{interaction.Name}> has no hotspots.");
        }

        return hotspots;
    }

    private static string[] Words(string? list) => (list ?? string.Empty).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
