namespace ExamEngine.Specs.Browser.Scoring;

/// <summary>A section of a drawn form.</summary>
public sealed record DrawnSection(int Number, string Id, IReadOnlyList<DrawnItem> Items)
{
    public int FirstPosition => Items[0].Position;
}

/// <summary>An item in its place.</summary>
public sealed record DrawnItem(int Position, string ItemId, string Section, string Domain, string Kind);
