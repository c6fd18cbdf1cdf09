using System.Xml.Linq;

namespace ExamEngine.Specs.ItemBank;

/// <summary>What the manifest of a package has to say.</summary>
internal static class ManifestRules
{
    private const string Manifest = "imsmanifest.xml";
    private static readonly XNamespace Packaging = "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1";

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["qti-assessment-test"] = "imsqti_test_xmlv3p0",
        ["qti-assessment-section"] = "imsqti_section_xmlv3p0",
        ["qti-assessment-item"] = "imsqti_item_xmlv3p0",
        ["qti-assessment-stimulus"] = "imsqti_stimulus_xmlv3p0",
    };

    public static IEnumerable<string> ManifestListsTheFiles(BankUnderCheck bank)
    {
        var listed = Resources(bank).Elements(Packaging + "file").Select(file => Value(file, "href")).ToArray();
        var files = bank.Documents.Keys.Where(file => file != Manifest).Concat(bank.Assets).ToArray();
        return
        [
            .. files.Except(listed, StringComparer.Ordinal).Select(file => $"{file} is not in the manifest."),
            .. listed.Except(files, StringComparer.Ordinal).Select(file => $"The manifest lists {file}, which does not exist."),
            .. listed.GroupBy(file => file).Where(group => group.Count() > 1).Select(group => $"The manifest lists {group.Key} twice."),
        ];
    }

    public static IEnumerable<string> ManifestIsAPackageOfQti3(BankUnderCheck bank)
    {
        var root = bank.Documents[Manifest].Root!;
        string?[] parts = [root.Name.ToString(), .. root.Element(Packaging + "metadata")?.Elements().Select(each => each.Value) ?? [], .. root.Elements().Select(each => each.Name.LocalName)];
        string[] wanted = [(Packaging + "manifest").ToString(), "QTI Package", "3.0.0", "metadata", "organizations", "resources"];
        return parts.SequenceEqual(wanted, StringComparer.Ordinal) ? [] : [$"The manifest has {string.Join(", ", parts)}, not {string.Join(", ", wanted)}."];
    }

    public static IEnumerable<string> ResourcesAreOfTheTypeOfTheirFile(BankUnderCheck bank) =>
        from resource in Resources(bank)
        let file = Value(resource, "href")
        where bank.Documents.ContainsKey(file)
        let type = Types.GetValueOrDefault(bank.Documents[file].Root!.Name.LocalName)
        where Value(resource, "type") != type || Value(resource.Element(Packaging + "file"), "href") != file
        select $"Resource {Value(resource, "identifier")} is not of type {type} with {file} as its file.";

    public static IEnumerable<string> ResourcesDependOnWhatTheirFilesReferTo(BankUnderCheck bank)
    {
        var files = Resources(bank).GroupBy(resource => Value(resource, "identifier"), StringComparer.Ordinal).ToDictionary(group => group.Key, group => Value(group.First(), "href"), StringComparer.Ordinal);
        return
            from resource in Resources(bank)
            let file = Value(resource, "href")
            where bank.Documents.ContainsKey(file)
            let wanted = References(file, bank.Documents[file]).Order(StringComparer.Ordinal)
            let stated = resource.Elements(Packaging + "dependency").Select(each => files.GetValueOrDefault(Value(each, "identifierref"), "?")).Order(StringComparer.Ordinal)
            where !wanted.SequenceEqual(stated)
            select $"Resource {Value(resource, "identifier")} does not depend on exactly what {file} refers to.";
    }

    private static IEnumerable<XElement> Resources(BankUnderCheck bank) => bank.Documents[Manifest].Descendants(Packaging + "resource");

    private static IEnumerable<string> References(string file, XDocument document) => document.Descendants()
        .Where(each => each.Name.LocalName is "qti-assessment-section-ref" or "qti-assessment-item-ref" or "qti-assessment-stimulus-ref")
        .Select(each => new Uri(new Uri("package:///" + file), Value(each, "href")).AbsolutePath[1..])
        .Distinct(StringComparer.Ordinal);

    private static string Value(XElement? element, string attribute) => element?.Attribute(attribute)?.Value ?? "";
}
