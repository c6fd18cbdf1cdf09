using System.Xml.Linq;
using ExamEngine.Items;
using ExamEngine.Qti.Writing;

namespace ExamEngine.Qti.Packages;

/// <summary>Makes the test of a bank that has none: one part, one section, all items in the order of their paths.</summary>
internal static class BankTest
{
    private static readonly XNamespace Qti = QtiTreeWriter.Qti;

    public static string Of(IReadOnlyList<(string Path, AssessmentItem Item)> items)
    {
        var taken = new HashSet<string>(["bank", "items", "examination"], StringComparer.Ordinal);
        var section = new XElement(
            Qti + "qti-assessment-section",
            new XAttribute("identifier", "items"),
            new XAttribute("title", "Items"),
            new XAttribute("visible", "true"),
            items.Select(each => new XElement(
                Qti + "qti-assessment-item-ref",
                new XAttribute("identifier", Free(each.Item.Identifier, taken)),
                new XAttribute("href", PackagePath.Relative(PackageImportReader.MadeTestPath, each.Path)))));
        var part = new XElement(
            Qti + "qti-test-part",
            new XAttribute("identifier", "examination"),
            new XAttribute("navigation-mode", "nonlinear"),
            new XAttribute("submission-mode", "simultaneous"),
            section);
        return new XElement(Qti + "qti-assessment-test", new XAttribute("identifier", "bank"), new XAttribute("title", "All items"), part).ToString();
    }

    private static string Free(string identifier, HashSet<string> taken)
    {
        var start = identifier.Length == 0 ? "item" : identifier;
        var free = start;
        for (var number = 2; !taken.Add(free); number++)
        {
            free = $"{start}-{number}";
        }

        return free;
    }
}
