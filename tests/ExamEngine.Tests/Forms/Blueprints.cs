using System.Xml.Linq;
using ExamEngine.Tests.Forms;
using Xunit;

namespace ExamEngine.Specs.Forms;

/// <summary>The blueprints of the item bank and the banks they draw from.</summary>
internal static class Blueprints
{
    private static readonly XNamespace Qti = "http://www.imsglobal.org/xsd/imsqtiasi_v3p0";

    public static Blueprint Standard { get; } = Of("ctss-standard");

    public static Blueprint Upgrade { get; } = Of("ctss-upgrade");

    public static Blueprint Practice { get; } = Of("practice-demo");

    public static IReadOnlyList<BankItem> StandardBank { get; } = Bank("ctss-standard");

    public static IReadOnlyList<BankItem> PracticeBank { get; } = Bank("practice-demo");

    public static string Text(string exam) => File.ReadAllText(Path.Combine(Root(), "item-bank", "exams", exam, "blueprint.yaml"));

    public static Form Assemble(Blueprint blueprint, IReadOnlyList<BankItem> bank, ulong seed = 1) =>
        Assert.IsType<FormAssemblyResult.Assembled>(FormAssembly.Assemble(blueprint, bank, seed)).Form;

    /// <summary>Section s with the one domain d, from which one kind is asked for.</summary>
    public static Blueprint OneCell(int count, string kind = "mc") => new(
        "small", "Small", "small", 0.7m, 2, 120, 0, false, new Dictionary<string, string> { [kind] = "Questions" },
        [new BlueprintSection("s", "S", 1, [new BlueprintDomain("d", "D", 0.7m, 8, [new BlueprintCell(kind, count)])])]);

    private static Blueprint Of(string exam)
    {
        var reading = BlueprintReader.Read("blueprint.yaml", Text(exam));
        Assert.Empty(reading.Problems);
        return reading.Value!;
    }

    // The section files name domains as nested sections, case studies as sections nested in those, and kinds as categories.
    // Every item gives one point, except the written answer, which a person scores.
    private static BankItem[] Bank(string exam) =>
    [
        .. from file in Directory.GetFiles(Path.Combine(Root(), "item-bank", "exams", exam, "sections"), "*.xml").Order(StringComparer.Ordinal)
           let section = XDocument.Load(file).Root!
           from item in section.Descendants(Qti + "qti-assessment-item-ref")
           let parents = item.Ancestors(Qti + "qti-assessment-section").Reverse().Select(Identifier).ToArray()
           let kind = item.Attribute("category")!.Value
           let byPerson = kind == "extended"
           select new BankItem(Identifier(item), parents[0], parents[1], kind, parents.ElementAtOrDefault(2), byPerson ? 0 : 1, byPerson),
    ];

    private static string Identifier(XElement element) => element.Attribute("identifier")!.Value;

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ExamEngine.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run inside the repository.");
    }
}
