using ExamEngine.Certification.Programmes;
using ExamEngine.Certification.Rules;

namespace ExamEngine.Certification.Applications;

/// <summary>Which kinds of work and training the rules of programmes ask about, so that candidates state them in the same words.</summary>
/// <param name="Work">Kinds of work, such as <c>customer-facing</c>.</param>
/// <param name="Training">Kinds of training, such as <c>foundation-course</c>; not those that are logged as activities.</param>
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
            Ordered(rules.OfType<TrainingRule>().SelectMany(rule => rule.Kinds).Select(kind => kind.Name).Where(kind => !IsLogged(programmes, kind))));
    }

    /// <summary>Whether a kind of training is logged as an activity, and not stated.</summary>
    /// <param name="programmes">The programmes.</param>
    /// <param name="kind">The kind.</param>
    /// <returns>True when some programme has activities of this kind.</returns>
    public static bool IsLogged(ProgrammeSet programmes, string kind)
    {
        ArgumentNullException.ThrowIfNull(programmes);
        return programmes.Programmes.SelectMany(programme => programme.Versions).Any(version => version.Education?.Kind(kind) is not null);
    }

    private static IReadOnlyList<string> Ordered(IEnumerable<string> kinds) => [.. kinds.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
