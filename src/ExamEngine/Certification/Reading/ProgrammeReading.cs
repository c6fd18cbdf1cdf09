using ExamEngine.Certification.Programmes;

namespace ExamEngine.Certification.Reading;

/// <summary>What came of reading programme files.</summary>
/// <param name="Value">The programmes, or null when there is any problem in any file.</param>
/// <param name="Problems">Everything that is wrong, by file and line; empty when they were read.</param>
public sealed record ProgrammeReading(ProgrammeSet? Value, IReadOnlyList<ProgrammeProblem> Problems);
