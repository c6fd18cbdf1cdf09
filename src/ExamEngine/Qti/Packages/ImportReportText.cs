using System.Globalization;
using System.Text;

namespace ExamEngine.Qti.Packages;

/// <summary>The import report as text: a line for each part, its problems below, totals at the end.</summary>
public static class ImportReportText
{
    /// <summary>The whole report; the last line counts all parts.</summary>
    public static string Of(ImportReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new StringBuilder();
        foreach (var entry in report.Entries)
        {
            text.Append(CultureInfo.InvariantCulture, $"{(entry.Kind == ImportKind.Package ? "package" : entry.Path)}: {Words(entry.Verdict)}\n");
            foreach (var problem in entry.Problems)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {problem}\n");
            }
        }

        foreach (var kind in Enum.GetValues<ImportKind>().Where(kind => kind != ImportKind.Package && report.Entries.Any(entry => entry.Kind == kind)))
        {
            text.Append(CultureInfo.InvariantCulture, $"{Plural(kind)}: {Totals(verdict => report.Count(kind, verdict))}\n");
        }

        return text.Append(Totals(report.Count)).Append('\n').ToString();
    }

    private static string Totals(Func<ImportVerdict, int> count) => string.Create(
        CultureInfo.InvariantCulture,
        $"{count(ImportVerdict.Accepted)} accepted, {count(ImportVerdict.AcceptedWithRemarks)} accepted with remarks, {count(ImportVerdict.Refused)} refused");

    private static string Words(ImportVerdict verdict) => verdict switch
    {
        ImportVerdict.Accepted => "accepted",
        ImportVerdict.AcceptedWithRemarks => "accepted with remarks",
        _ => "refused",
    };

    private static string Plural(ImportKind kind) => kind switch
    {
        ImportKind.Item => "Items",
        ImportKind.Test => "Tests",
        ImportKind.Section => "Sections",
        ImportKind.Stimulus => "Stimuli",
        _ => "Assets",
    };
}
