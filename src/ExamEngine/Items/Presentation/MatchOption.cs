namespace ExamEngine.Items.Presentation;

/// <summary>One side of a match, with its text as HTML; it may be used at most <paramref name="MatchMax"/> times, zero is no limit.</summary>
public sealed record MatchOption(string Id, string Html, int MatchMax);
