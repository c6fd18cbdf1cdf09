using ExamEngine.Items.Values;

namespace ExamEngine.Items.Interactions;

/// <summary><c>qti-graphic-order-interaction</c>: areas of a picture are put into an order.</summary>
public sealed class GraphicOrderInteraction : HotspotsInteraction
{
    /// <summary>The most hotspots of an allowed answer: all of them, when the author does not say.</summary>
    public int Most => MaxChoices > 0 ? MaxChoices : Hotspots.Length;

    /// <summary>The fewest hotspots of a complete answer: as many as may be ordered, when the author does not say.</summary>
    public int Fewest => MinChoices > 0 ? MinChoices : Most;

    internal override string? WhyNotFor(ResponseDeclaration declaration) =>
        WhyTypeDiffers(declaration, [BaseType.Identifier], [Cardinality.Ordered]);

    internal override bool IsComplete(Value answer) => MembersOf(answer).Count >= Fewest;
}
