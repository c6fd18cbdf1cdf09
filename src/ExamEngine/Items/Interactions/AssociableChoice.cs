using System.Collections.Immutable;
using ExamEngine.Items.Content;

namespace ExamEngine.Items.Interactions;

/// <summary>
/// One of the things a candidate can join to others: at most <paramref name="MatchMax"/> times (zero: no limit), at least
/// <paramref name="MatchMin"/> times in a complete answer.
/// </summary>
public sealed record AssociableChoice(string Identifier, bool IsFixed, int MatchMax, int MatchMin, ImmutableArray<ContentNode> Content)
{
    internal MatchLimit Limit => new(Identifier, MatchMax, MatchMin);
}
