namespace ExamEngine.Certification.Rules;

/// <summary>A document a route asks for.</summary>
/// <param name="Kind">The kind, as histories name it.</param>
/// <param name="Title">What it is called in a sentence.</param>
internal sealed record RequiredDocument(string Kind, string Title);
