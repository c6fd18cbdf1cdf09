namespace ExamEngine.Certification.Programmes;

/// <summary>What applications cost.</summary>
/// <param name="Currency">Three capital letters, ISO 4217.</param>
/// <param name="Fees">The fees by name.</param>
public sealed record PriceList(string Currency, IReadOnlyList<Fee> Fees);
