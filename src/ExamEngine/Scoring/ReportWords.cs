using System.Globalization;

namespace ExamEngine.Scoring;

/// <summary>The sentences of a score report that hold no score.</summary>
internal static class ReportWords
{
    /// <summary>The study advice in one sentence.</summary>
    public static string Advice(ScoreResult result, DomainAdvice[] domains)
    {
        if (domains.Length > 0)
        {
            var list = string.Join(", ", domains.Select(domain => Invariant($"{domain.Title} ({domain.Hours} hours)")));
            return Invariant($"{domains.Sum(domain => domain.Hours)} hours of targeted review are advised: {list}.");
        }

        return result switch
        {
            ScoreResult.Failed => "No domain is clearly below its standard: review all domains in blueprint proportion.",
            ScoreResult.Passed => "No domain is clearly below its standard, so no study is advised.",
            _ => "Practice is too short for study advice: review all domains in blueprint proportion.",
        };
    }

    /// <summary>What a reader must know to read the report rightly.</summary>
    public static IEnumerable<string> Notes(ScoreResult result, int unscored, int notAnswered, int notPresented)
    {
        if (result != ScoreResult.Practice)
        {
            yield return "Pass or fail is decided on the unrounded total, and points at the cut pass.";
            yield return "The cut score is provisional until a standard-setting study has been made.";
        }

        yield return "Sections and domains are not passed or failed.";
        yield return "The range in brackets is a 90 % interval: with so few questions in a domain, chance alone moves a result that far.";
        yield return "Percentages on two different forms should not be compared.";
        if (notAnswered > 0)
        {
            yield return Invariant($"Questions not answered: {notAnswered}; an unanswered question gives no points.");
        }

        if (unscored > 0)
        {
            yield return Invariant($"Questions that do not count towards the result: {unscored}.");
        }

        if (notPresented > 0)
        {
            yield return Invariant($"Questions that were not presented, as the rules of the examination led past them: {notPresented}; they are not part of the points that could be reached.");
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
