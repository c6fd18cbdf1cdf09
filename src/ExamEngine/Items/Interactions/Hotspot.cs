namespace ExamEngine.Items.Interactions;

/// <summary>
/// An area of a picture that can be chosen, or joined at most <paramref name="MatchMax"/> times (zero: no limit) and at least
/// <paramref name="MatchMin"/> times in a complete answer. The label is for those who do not see the picture.
/// </summary>
public sealed record Hotspot(string Identifier, Area? Area, string? Label, int MatchMax, int MatchMin)
{
    internal MatchLimit Limit => new(Identifier, MatchMax, MatchMin);
}
