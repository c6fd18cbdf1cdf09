using ExamEngine.Certification.Programmes;
using ExamEngine.Certification.Rules;

namespace ExamEngine.Certification.Applications;

/// <summary>Which kinds of work and training the rules of programmes ask about, so that candidates state them in the same words.</summary>
/// <param name="Work">Kinds of work, such as <c>customer-facing</c>.</param>
/// <param name="Training">Kinds of training, such as <c>foundation-course</c>.</param>
public sealed record FactKinds(IReadOnlyList<string> Work, IReadOnlyList<string> Training)
{
    /// <summary>Reads them off the rules of every version.</summary>
    /// <param name="programmes">The programmes.</param>
    /// <returns>The kinds, each once, in alphabetical order.</returns>
    public static FactKinds Of(ProgrammeSet programmes)
    {
        ArgumentNullException.ThrowIfNull(programmes);
        Rule[] rules = [.. programmes.Programmes.SelectMany(programme => programme.Versions).SelectMany(version => version.Routes).SelectMany(route => RouteAsks.Leaves(route.Requires))];
        return new FactKinds(
            Ordered(rules.OfType<ExperienceRule>().SelectMany(rule => rule.Kinds)),
            Ordered(rules.OfType<TrainingRule>().SelectMany(rule => rule.Kinds).Select(kind => kind.Name)));
    }

    private static IReadOnlyList<string> Ordered(IEnumerable<string> kinds) => [.. kinds.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
