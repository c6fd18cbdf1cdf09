using ExamEngine.Certification.Rules;

namespace ExamEngine.Certification.Reading;

/// <summary>The rules that apply where a route is silent. Null means silent.</summary>
/// <param name="Always">For every route.</param>
/// <param name="Examination">For every route that leads to an examination.</param>
/// <param name="NewExamination">For every route that leads to an examination and is no recertification.</param>
internal sealed record PolicyTerms(IReadOnlyList<Rule>? Always, IReadOnlyList<Rule>? Examination, IReadOnlyList<Rule>? NewExamination)
{
    /// <summary>These terms, and where they are silent those of another policy.</summary>
    public PolicyTerms Over(PolicyTerms other) => new(Always ?? other.Always, Examination ?? other.Examination, NewExamination ?? other.NewExamination);
}
