using ExamEngine.Certification.Facts;

namespace ExamEngine.Certification.Rules;

/// <summary>A kind of training that counts, and how long one course of it may be.</summary>
/// <param name="Name">The kind.</param>
/// <param name="Least">The least a course must have to count; null when any does.</param>
/// <param name="Most">The most a course may have to count; null when any does.</param>
internal sealed record TrainingKind(string Name, decimal? Least, decimal? Most)
{
    public bool Counts(TrainingRecord record) => record.Kind == Name && !(record.Amount < Least) && !(record.Amount > Most);
}
