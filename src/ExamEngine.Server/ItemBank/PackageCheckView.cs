using ExamEngine.Qti.Packages;

namespace ExamEngine.Server.ItemBank;

/// <summary>What would become of an uploaded package; nothing of it is kept.</summary>
/// <param name="Accepted">Parts that would be taken as they are.</param>
/// <param name="AcceptedWithRemarks">Parts that would be taken, with something left out or doubtful.</param>
/// <param name="Refused">Parts that would not be taken.</param>
/// <param name="Parts">Every part: the package first, then tests, sections, items, stimuli and assets.</param>
public sealed record PackageCheckView(int Accepted, int AcceptedWithRemarks, int Refused, IReadOnlyList<PackagePartView> Parts)
{
    /// <summary>The view of a report.</summary>
    public static PackageCheckView Of(ImportReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new PackageCheckView(
            report.Count(ImportVerdict.Accepted),
            report.Count(ImportVerdict.AcceptedWithRemarks),
            report.Count(ImportVerdict.Refused),
            [.. report.Entries.Select(PackagePartView.Of)]);
    }
}

/// <summary>What would become of one part of a package.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Path">Its path in the package; empty for the package itself.</param>
/// <param name="Title">Its title, if any.</param>
/// <param name="Verdict">Whether it would be taken.</param>
/// <param name="Problems">Why not, and what is left out, as sentences with their lines.</param>
public sealed record PackagePartView(ImportKind Kind, string Path, string? Title, ImportVerdict Verdict, IReadOnlyList<string> Problems)
{
    internal static PackagePartView Of(ImportEntry entry) => new(
        entry.Kind,
        entry.Path,
        entry.Title,
        entry.Verdict,
        [.. entry.Problems.Select(problem => problem.Line > 0 ? $"Line {problem.Line}: {problem.Message}" : problem.Message)]);
}
