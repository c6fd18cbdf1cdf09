namespace ExamEngine.Qti.Packages;

/// <summary>What became of one part of a package.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Path">Its path from the root of the package; empty for the package itself.</param>
/// <param name="Identifier">The identifier its author gave it; <see langword="null"/> when it has none or could not be read.</param>
/// <param name="Title">Its title, if any.</param>
/// <param name="Verdict">Whether it is taken.</param>
/// <param name="Problems">Why not, and what is left out or doubtful, by line.</param>
public sealed record ImportEntry(ImportKind Kind, string Path, string? Identifier, string? Title, ImportVerdict Verdict, IReadOnlyList<QtiProblem> Problems)
{
    /// <summary>An entry whose verdict follows from its problems: refused for an error, with remarks for any other.</summary>
    internal static ImportEntry Of(ImportKind kind, string path, string? identifier, string? title, IReadOnlyList<QtiProblem> problems)
    {
        var isRefused = problems.Any(problem => problem.Severity == QtiSeverity.Error);
        var verdict = isRefused ? ImportVerdict.Refused : problems.Count > 0 ? ImportVerdict.AcceptedWithRemarks : ImportVerdict.Accepted;
        return new ImportEntry(kind, path, identifier, title, verdict, problems);
    }
}
