namespace ExamEngine.Items.Presentation;

/// <summary>What a candidate sees of shared material.</summary>
public sealed record StimulusContent(string Id, string Title, string Html);
