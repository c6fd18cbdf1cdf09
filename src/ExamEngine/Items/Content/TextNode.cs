namespace ExamEngine.Items.Content;

/// <summary>Plain text.</summary>
public sealed record TextNode(string Text) : ContentNode;
