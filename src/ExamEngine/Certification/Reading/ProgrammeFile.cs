namespace ExamEngine.Certification.Reading;

/// <summary>A programme file or a policy file as text. Nothing is opened.</summary>
/// <param name="Name">Name of the file, for the problems alone.</param>
/// <param name="Yaml">Its text, at most 200,000 characters.</param>
public sealed record ProgrammeFile(string Name, string Yaml);
