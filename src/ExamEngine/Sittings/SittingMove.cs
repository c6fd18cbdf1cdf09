using ExamEngine.Sessions;

namespace ExamEngine.Sittings;

/// <summary>What comes of a candidate's wish to leave an item of a linear section: <see cref="To"/>, <see cref="Last"/> or <see cref="Refused"/>.</summary>
public abstract record SittingMove
{
    private SittingMove()
    {
    }

    /// <summary>Another item comes next.</summary>
    /// <param name="Position">Its position on the form.</param>
    public sealed record To(int Position) : SittingMove;

    /// <summary>No item of the section is left: the candidate can end it.</summary>
    public sealed record Last : SittingMove;

    /// <summary>The item cannot be left now.</summary>
    /// <param name="Refusal">Why.</param>
    public sealed record Refused(Refusal Refusal) : SittingMove;
}
