using ExamEngine.Items;
using ExamEngine.Tests;

namespace ExamEngine.Qti;

/// <summary>
/// A test with all it refers to. Items are by the identifier of their reference in the test, stimuli by their path in the package.
/// What is refused is left out, with its problem; the test is <see langword="null"/> when it could not be read at all.
/// </summary>
public sealed record QtiPackage(
    AssessmentTest? Test,
    IReadOnlyDictionary<string, AssessmentItem> Items,
    IReadOnlyDictionary<string, Stimulus> Stimuli,
    IReadOnlyList<QtiProblem> Problems);
