namespace ExamEngine.Items.Interactions;

/// <summary><c>qti-select-point-interaction</c>: points are set on a picture.</summary>
public sealed class SelectPointInteraction : PointsInteraction;
