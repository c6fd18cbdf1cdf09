namespace ExamEngine.Items.Presentation;

/// <summary>A gap of a text; the label is never empty. A complete answer fills a required one.</summary>
public sealed record GapOption(string Id, string Label, bool Required);
