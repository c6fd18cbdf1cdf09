using ExamEngine.Items.Values;

namespace ExamEngine.Items.Interactions;

/// <summary><c>qti-slider-interaction</c>: a number from a range.</summary>
public sealed class SliderInteraction : Interaction
{
    /// <summary>The smallest number.</summary>
    public required double LowerBound { get; init; }

    /// <summary>The largest number.</summary>
    public required double UpperBound { get; init; }

    /// <summary>The distance from one number to the next, when stated; above zero.</summary>
    public double? Step { get; init; }

    /// <summary>The distance from one number to the next: 1, when the author does not say.</summary>
    public double Distance => Step ?? 1;

    /// <summary>Whether the steps are labelled with their numbers.</summary>
    public bool HasStepLabels { get; init; }

    /// <summary>Whether the lower bound is at the right or at the top.</summary>
    public bool IsReversed { get; init; }

    /// <summary>How the scale lies.</summary>
    public Orientation Orientation { get; init; } = Orientation.Horizontal;

    internal override string? WhyNotFor(ResponseDeclaration declaration) =>
        WhyTypeDiffers(declaration, [BaseType.Integer, BaseType.Float], [Cardinality.Single]);

    internal override string? WhyUnknown(SingleValue value)
    {
        if (value is not NumericValue { Number: var number } || number < LowerBound || number > UpperBound)
        {
            return $"“{value}” is not in the range.";
        }

        // Steps of a tenth are not exact in binary: a billionth of a step beside one is still on it.
        var steps = (number - LowerBound) / Distance;
        return Math.Abs(steps - Math.Round(steps)) <= 1e-9 * Math.Max(1, Math.Abs(steps)) ? null : $"“{value}” is not on a step.";
    }

    internal override string? WhyNotAllowed(Value answer) => answer is SingleValue single ? WhyUnknown(single) : "One number is expected.";

    internal override bool IsComplete(Value answer) => true;
}
