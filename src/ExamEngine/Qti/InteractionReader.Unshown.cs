using ExamEngine.Items.Interactions;

namespace ExamEngine.Qti;

/// <summary>The interactions that can be scored, but are not shown: no page of this engine has a way to answer them.</summary>
internal sealed partial class InteractionReader
{
    /// <summary>The movable objects of a stage; the stage itself is not an interaction.</summary>
    public IEnumerable<Interaction> ReadStage(QtiElement stage)
    {
        foreach (var element in stage.ChildrenNamed("qti-position-object-interaction"))
        {
            problems.Error(element, $"The interaction <{element.Name}> is not supported: it cannot be shown to candidates.");
            yield return ReadPositionObject(element, stage, element);
        }
    }

    private Interaction? ReadUnshown(QtiElement element) => element.Name switch
    {
        "qti-graphic-associate-interaction" => ReadGraphicAssociate(element),
        "qti-position-object-interaction" => ReadPositionObject(element, element, element),
        "qti-drawing-interaction" => new DrawingInteraction
        {
            ResponseIdentifier = ResponseIdentifier(element), Prompt = Prompt(element), Graphic = body.Assets.UnshownGraphic(element),
        },
        "qti-end-attempt-interaction" => new EndAttemptInteraction
        {
            ResponseIdentifier = ResponseIdentifier(element), Title = element.Attribute("title") ?? string.Empty,
        },
        "qti-custom-interaction" or "qti-portable-custom-interaction" => new CustomInteraction { ResponseIdentifier = ResponseIdentifier(element) },
        _ => null,
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

    private PositionObjectInteraction ReadPositionObject(QtiElement element, QtiElement stage, QtiElement movable) => new()
    {
        ResponseIdentifier = ResponseIdentifier(element),
        Graphic = body.Assets.UnshownGraphic(stage),
        Movable = body.Assets.UnshownGraphic(movable),
        MinChoices = element.Count(problems, "min-choices") ?? 0,
        MaxChoices = element.Count(problems, "max-choices") ?? 1,
    };
}
