namespace ExamEngine.Items.Interactions;

/// <summary>How often one thing may and must be joined to others; a <paramref name="MatchMax"/> of zero is no limit.</summary>
internal sealed record MatchLimit(string Identifier, int MatchMax, int MatchMin);
