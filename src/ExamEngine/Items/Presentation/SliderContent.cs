using ExamEngine.Items.Interactions;

namespace ExamEngine.Items.Presentation;

/// <summary>
/// A number to set on a scale, in steps from the lower bound. Labelled steps show their numbers; a reversed scale has its lower bound at the
/// right or at the top.
/// </summary>
public sealed record SliderContent(
    string Id,
    string? Prompt,
    double LowerBound,
    double UpperBound,
    double Step,
    bool StepLabel,
    bool Reverse,
    Orientation Orientation) : InteractionContent(Id);
