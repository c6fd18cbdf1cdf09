namespace ExamEngine.Items.Interactions;

/// <summary><c>qti-position-object-interaction</c>: a small picture is put onto a large one, its stage.</summary>
public sealed class PositionObjectInteraction : PointsInteraction
{
    /// <summary>The small picture.</summary>
    public required Graphic Movable { get; init; }
}
