namespace ExamEngine.Certification.Applications;

/// <summary>A document a route asks for.</summary>
/// <param name="Kind">The kind, such as <c>cv</c>.</param>
/// <param name="Title">What it is called in a sentence.</param>
public sealed record WantedDocument(string Kind, string Title);
