namespace ExamEngine.Items.Interactions;

/// <summary><c>qti-hotspot-interaction</c>: one or several areas of a picture are chosen.</summary>
public sealed class HotspotInteraction : HotspotsInteraction
{
    internal override string? WhyNotFor(ResponseDeclaration declaration) =>
        WhyTypeDiffers(declaration, [BaseType.Identifier], [Cardinality.Single, Cardinality.Multiple]);
}
