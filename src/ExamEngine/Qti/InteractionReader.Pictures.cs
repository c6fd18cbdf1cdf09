using System.Collections.Immutable;
using ExamEngine.Items.Interactions;

namespace ExamEngine.Qti;

/// <summary>The interactions that choose on a picture.</summary>
internal sealed partial class InteractionReader
{
    private Interaction ReadOnPicture(QtiElement element)
    {
        switch (element.Name)
        {
            case "qti-hotspot-interaction":
                var hotspot = ReadHotspot(element);
                CheckLimits(element, hotspot.MinChoices, hotspot.MaxChoices, hotspot.Hotspots.Length);
                return hotspot;
            case "qti-graphic-order-interaction":
                var order = ReadGraphicOrder(element);
                if (order.Most > order.Hotspots.Length || order.Fewest > order.Most)
                {
                    problems.Error(element, $"min-choices and max-choices do not fit each other and the {order.Hotspots.Length} hotspots.");
                }

                return order;
            default:
                var points = ReadSelectPoint(element);
                CheckLimits(element, points.MinChoices, points.MaxChoices);
                return points;
        }
    }

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

    private SelectPointInteraction ReadSelectPoint(QtiElement element) => new()
    {
        ResponseIdentifier = ResponseIdentifier(element),
        Prompt = Prompt(element),
        Graphic = body.Assets.Graphic(element),
        MinChoices = element.Count(problems, "min-choices") ?? 0,
        MaxChoices = element.Count(problems, "max-choices") ?? 1,
    };

    private ImmutableArray<Hotspot> Hotspots(QtiElement interaction, string name)
    {
        var hotspots = interaction.ChildrenNamed(name)
            .Select(element => new Hotspot(
                element.Identifier(problems),
                AreaReader.Read(element, problems),
                element.Attribute("hotspot-label") is { Length: > 0 } label ? label : null,
                element.Count(problems, "match-max") ?? 0,
                element.Count(problems, "match-min") ?? 0))
            .ToImmutableArray();
        if (hotspots.IsEmpty)
        {
            problems.Error(interaction, $"<{interaction.Name}> has no hotspots.");
        }

        if (name == "qti-hotspot-choice")
        {
            CheckUnique(interaction, hotspots.Select(hotspot => hotspot.Identifier));
        }

        return hotspots;
    }
}
