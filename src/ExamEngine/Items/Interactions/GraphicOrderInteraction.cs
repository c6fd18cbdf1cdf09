namespace ExamEngine.Items.Interactions;

/// <summary><c>qti-graphic-order-interaction</c>: areas of a picture are put into an order.</summary>
public sealed class GraphicOrderInteraction : HotspotsInteraction
{
    internal override string? WhyNotFor(ResponseDeclaration declaration) =>
        WhyTypeDiffers(declaration, [BaseType.Identifier], [Cardinality.Ordered]);
}
