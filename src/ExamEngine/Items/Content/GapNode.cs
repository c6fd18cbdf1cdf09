namespace ExamEngine.Items.Content;

/// <summary>The place of a gap in the text of a gap match.</summary>
public sealed record GapNode(string Identifier) : ContentNode;
