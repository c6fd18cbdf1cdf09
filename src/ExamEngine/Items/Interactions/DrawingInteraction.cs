using ExamEngine.Items.Values;

namespace ExamEngine.Items.Interactions;

/// <summary><c>qti-drawing-interaction</c>: a picture is drawn on, and handed in as a file.</summary>
public sealed class DrawingInteraction : Interaction
{
    /// <summary>The picture to draw on.</summary>
    public required Graphic Graphic { get; init; }

    internal override string? WhyNotFor(ResponseDeclaration declaration) =>
        WhyTypeDiffers(declaration, [BaseType.File], [Cardinality.Single]);

    internal override string? WhyUnknown(SingleValue value) => null;

    internal override string? WhyNotAllowed(Value answer) => null;

    internal override bool IsComplete(Value answer) => true;
}
