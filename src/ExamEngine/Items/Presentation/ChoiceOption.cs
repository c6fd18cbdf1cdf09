namespace ExamEngine.Items.Presentation;

/// <summary>One choice, with its text as HTML.</summary>
public sealed record ChoiceOption(string Id, string Html);
