namespace ExamEngine.Items.Interactions;

/// <summary>A gap of a text; a complete answer fills a required one.</summary>
public sealed record Gap(string Identifier, bool IsRequired)
{
    // A gap takes one thing (QTI 3.0, 5.69 Gap).
    internal MatchLimit Limit => new(Identifier, MatchMax: 1, MatchMin: IsRequired ? 1 : 0);
}
