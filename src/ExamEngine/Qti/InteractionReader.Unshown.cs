using System.Collections.Immutable;
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
                return new DrawingInteraction { ResponseIdentifier = ResponseIdentifier(element), Prompt = Prompt(element), Graphic = Graphic(element) };
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
        Gaps = [.. element.Descendants.Where(each => each.Name == "qti-gap").Select(gap => gap.Identifier(problems))],
        Text = body.ReadContent(element, "qti-prompt", "qti-gap-text", "qti-gap-img"),
        Shuffle = element.Flag(problems, "shuffle"),
        MinAssociations = element.Count(problems, "min-associations") ?? 0,
        MaxAssociations = element.Count(problems, "max-associations") ?? 0,
    };

    private HottextInteraction ReadHottext(QtiElement element) => new()
    {
        ResponseIdentifier = ResponseIdentifier(element),
        Prompt = Prompt(element),
        Text = body.ReadContent(element, "qti-prompt"),
        Hottexts = [.. element.Descendants.Where(each => each.Name == "qti-hottext").Select(hottext => hottext.Identifier(problems))],
        MinChoices = element.Count(problems, "min-choices") ?? 0,
        MaxChoices = element.Count(problems, "max-choices") ?? 1,
    };

    private HotspotInteraction ReadHotspot(QtiElement element) => new()
    {
        ResponseIdentifier = ResponseIdentifier(element),
        Prompt = Prompt(element),
        Graphic = Graphic(element),
        Hotspots = Hotspots(element, "qti-hotspot-choice"),
        MinChoices = element.Count(problems, "min-choices") ?? 0,
        MaxChoices = element.Count(problems, "max-choices") ?? 1,
    };

    private GraphicOrderInteraction ReadGraphicOrder(QtiElement element) => new()
    {
        ResponseIdentifier = ResponseIdentifier(element),
        Prompt = Prompt(element),
        Graphic = Graphic(element),
        Hotspots = Hotspots(element, "qti-hotspot-choice"),
        MinChoices = element.Count(problems, "min-choices") ?? 0,
        MaxChoices = element.Count(problems, "max-choices") ?? 0,
    };

    private GraphicAssociateInteraction ReadGraphicAssociate(QtiElement element) => new()
    {
        ResponseIdentifier = ResponseIdentifier(element),
        Prompt = Prompt(element),
        Graphic = Graphic(element),
        Hotspots = Hotspots(element, "qti-associable-hotspot"),
        MinAssociations = element.Count(problems, "min-associations") ?? 0,
        MaxAssociations = element.Count(problems, "max-associations") ?? 1,
    };

    private GraphicGapMatchInteraction ReadGraphicGapMatch(QtiElement element) => new()
    {
        ResponseIdentifier = ResponseIdentifier(element),
        Prompt = Prompt(element),
        Graphic = Graphic(element),
        Choices = GapChoices(element),
        Hotspots = Hotspots(element, "qti-associable-hotspot"),
        MinAssociations = element.Count(problems, "min-associations") ?? 0,
        MaxAssociations = element.Count(problems, "max-associations") ?? 0,
    };

    private SelectPointInteraction ReadSelectPoint(QtiElement element) => new()
    {
        ResponseIdentifier = ResponseIdentifier(element),
        Prompt = Prompt(element),
        Graphic = Graphic(element),
        MinChoices = element.Count(problems, "min-choices") ?? 0,
        MaxChoices = element.Count(problems, "max-choices") ?? 1,
    };

    private PositionObjectInteraction ReadPositionObject(QtiElement element, QtiElement stage, QtiElement movable) => new()
    {
        ResponseIdentifier = ResponseIdentifier(element),
        Graphic = Graphic(stage),
        Movable = Graphic(movable),
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

    private Graphic Graphic(QtiElement parent)
    {
        if (parent.Children.FirstOrDefault(child => child.Name is "object" or "img" or "picture") is { } picture)
        {
            var image = picture.Name == "picture" ? picture.Child("img") ?? picture : picture;
            return new Graphic(
                image.Attribute(image.Name == "object" ? "data" : "src") ?? string.Empty,
                image.Attribute("type"),
                image.Count(problems, "width"),
                image.Count(problems, "height"),
                image.Attribute("alt") ?? (image.Text is { Length: > 0 } text ? text : null));
        }

        problems.Error(parent, $"<{parent.Name}> has no picture.");
        return new Graphic(string.Empty, MediaType: null, Width: null, Height: null, AlternativeText: null);
    }

    private static string[] Words(string? list) => (list ?? string.Empty).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
