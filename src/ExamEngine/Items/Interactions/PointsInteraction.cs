using ExamEngine.Items.Values;

namespace ExamEngine.Items.Interactions;

/// <summary>An interaction whose answer is one or several points of a picture.</summary>
public abstract class PointsInteraction : Interaction
{
    private protected PointsInteraction()
    {
    }

    /// <summary>The picture.</summary>
    public required Graphic Graphic { get; init; }

    /// <summary>The fewest points of a complete answer.</summary>
    public int MinChoices { get; init; }

    /// <summary>The most points of an allowed answer; zero is no limit.</summary>
    public int MaxChoices { get; init; } = 1;

    internal override string? WhyNotFor(ResponseDeclaration declaration) =>
        WhyTypeDiffers(declaration, [BaseType.Point], [Cardinality.Single, Cardinality.Multiple]);

    // The edges belong to the picture. One whose size nobody knows is scored, but never shown.
    internal override string? WhyUnknown(SingleValue value) => value switch
    {
        not PointValue => $"“{value}” is not a point.",
        PointValue { X: >= 0, Y: >= 0 } point when Graphic.Width == 0 || (point.X <= Graphic.Width && point.Y <= Graphic.Height) => null,
        _ => $"“{value}” is not on the picture.",
    };

    internal override string? WhyNotAllowed(Value answer)
    {
        var members = MembersOf(answer);
        return members.Select(WhyUnknown).FirstOrDefault(reason => reason is not null)
            ?? (MaxChoices > 0 && members.Count > MaxChoices ? $"At most {MaxChoices} points may be set, not {members.Count}." : null);
    }

    internal override bool IsComplete(Value answer) => MembersOf(answer).Count >= MinChoices;
}
