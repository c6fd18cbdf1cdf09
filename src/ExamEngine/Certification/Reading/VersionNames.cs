using ExamEngine.Certification.Programmes;

namespace ExamEngine.Certification.Reading;

/// <summary>What the rules of a version may name.</summary>
internal sealed record VersionNames(
    IReadOnlyList<CredentialDefinition> Credentials,
    IReadOnlyList<ExaminationDefinition> Examinations,
    IReadOnlyDictionary<string, string> Documents,
    PriceList Fees)
{
    /// <summary>What is logged as continuing education; null when nothing is.</summary>
    public ContinuingEducation? Education { get; init; }

    /// <summary>A policy file belongs to no programme: it can name none of these.</summary>
    public static VersionNames None { get; } = new([], [], new Dictionary<string, string>(StringComparer.Ordinal), new PriceList("GBP", []));
}
