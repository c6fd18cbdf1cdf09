using ExamEngine.Certification.Programmes;
using ExamEngine.Certification.Reading;
using ExamEngine.Qti;
using ExamEngine.Tests;
using ExamEngine.Tests.Forms;

namespace ExamEngine.Benchmarks;

/// <summary>The project's item bank, as the benchmarks read it.</summary>
internal static class BankFolder
{
    private static string Root { get; } = Find();

    public static QtiPackage Standard() => QtiPackageReader.Read("test.xml", file =>
    {
        var path = Path.Combine(Root, "exams", "ctss-standard", file);
        return File.Exists(path) ? File.ReadAllText(path) : null;
    });

    public static Blueprint Blueprint() =>
        BlueprintReader.Read("blueprint.yaml", File.ReadAllText(Path.Combine(Root, "exams", "ctss-standard", "blueprint.yaml"))).Value!;

    /// <summary>The items of a package as forms are drawn from them.</summary>
    public static List<BankItem> Items(QtiPackage package) => [.. package.Test!.Parts.SelectMany(p => p.Sections).SelectMany(s => s.Children.OfType<AssessmentSection>()
        .SelectMany(d => Items(d, group: null).Select(i => new BankItem(
            i.Ref.Identifier, s.Identifier, d.Identifier, i.Ref.Categories[0], i.Group, package.Items[i.Ref.Identifier].MaxScore, ScoredByPerson: false))))];

    private static IEnumerable<(AssessmentItemRef Ref, string? Group)> Items(AssessmentSection section, string? group) =>
        section.Children.SelectMany(child => child switch
        {
            AssessmentSection inner => Items(inner, inner.KeepTogether ? inner.Identifier : group),
            AssessmentItemRef item => [(item, group)],
            _ => [],
        });

    public static ProgrammeSet Programmes()
    {
        var reading = ProgrammeReader.Read(Directory.GetFiles(Path.Combine(Root, "programmes"), "*.yaml").Select(path => new ProgrammeFile(Path.GetFileName(path), File.ReadAllText(path))));
        return reading.Value ?? throw new InvalidOperationException(string.Join('\n', reading.Problems));
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder.FullName, "item-bank")))
        {
            folder = folder.Parent!;
        }

        return Path.Combine(folder.FullName, "item-bank");
    }
}
