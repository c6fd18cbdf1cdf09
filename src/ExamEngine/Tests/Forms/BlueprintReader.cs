using ExamEngine.Yaml;

namespace ExamEngine.Tests.Forms;

/// <summary>Reads <c>blueprint.yaml</c>. Every key is known and every value checked: a typing mistake must not change an examination silently.</summary>
public static class BlueprintReader
{
    private const int DeepestNesting = 16;

    /// <summary>Reads a blueprint.</summary>
    /// <param name="fileName">Name of the file, for the problems alone; nothing is opened.</param>
    /// <param name="yaml">The text of the file, at most 200,000 characters.</param>
    /// <returns>The blueprint; or problems with their lines when the text is no YAML or has aliases, a key is unknown, missing or doubled, an id is doubled,
    /// or a value is outside its range (cut above 0 and at most 1, minutes above 0, standard above 0 and below 1, counts at least 1).</returns>
    public static BlueprintReading Read(string fileName, string yaml)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(yaml);
        var problems = new BlueprintProblems(fileName);
        var root = PlainYaml.Read(yaml, DeepestNesting, "exam, title and sections", problems.Add);
        var blueprint = root is null ? null : ReadBlueprint(new BlueprintFields(root, "the blueprint", problems), problems);
        return problems.Any ? new BlueprintReading(null, problems.ByLine()) : new BlueprintReading(blueprint, []);
    }

    private static Blueprint ReadBlueprint(BlueprintFields fields, BlueprintProblems problems)
    {
        var exam = fields.Id("exam");
        var title = fields.Text("title");
        var bank = fields.Id("bank");
        var cut = fields.Number("cut", number => number is > 0 and <= 1, "above 0 and at most 1");
        var grace = fields.Whole("grace-seconds", 0, 60, 2);
        var between = fields.Whole("between-sections-seconds", 0, 3600, 120);
        var disconnect = fields.Whole("disconnect-minutes", 0, 60, 0);
        var practice = fields.Flag("practice");
        var kinds = ReadKinds(fields);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var sections = fields.List("sections", "a section", section => ReadSection(section, kinds, ids, problems));
        fields.RefuseOthers();
        return new Blueprint(exam, title, bank, cut, grace, between, disconnect, practice, kinds, sections);
    }

    private static Dictionary<string, string> ReadKinds(BlueprintFields fields)
    {
        var kinds = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (kind, node) in fields.Pairs("kinds"))
        {
            kinds[kind] = fields.TextOf(node, $"name of kind {kind}");
        }

        return kinds;
    }

    private static BlueprintSection ReadSection(
        BlueprintFields fields, Dictionary<string, string> kinds, HashSet<string> ids, BlueprintProblems problems)
    {
        var id = UniqueId(fields, "section", ids, problems);
        var title = fields.Text("title");
        var minutes = fields.Number("minutes", number => number is > 0 and <= 1440, "above 0 and at most 1,440");
        var domains = fields.List("domains", "a domain", domain => ReadDomain(domain, kinds, ids, problems));
        fields.RefuseOthers();
        return new BlueprintSection(id, title, (double)minutes, domains);
    }

    private static BlueprintDomain ReadDomain(
        BlueprintFields fields, Dictionary<string, string> kinds, HashSet<string> ids, BlueprintProblems problems)
    {
        var id = UniqueId(fields, "domain", ids, problems);
        var title = fields.Text("title");
        var standard = fields.Number("standard", number => number is > 0 and < 1, "above 0 and below 1");
        var hours = fields.Number("study-hours", number => number is > 0 and <= 200, "above 0 and at most 200");
        var cells = new List<BlueprintCell>();
        foreach (var (kind, node) in fields.Pairs("items"))
        {
            if (!kinds.ContainsKey(kind))
            {
                problems.Add(node.Start, $"Kind {kind} is not among the kinds of this blueprint.");
            }

            cells.Add(new BlueprintCell(kind, fields.WholeOf(node, $"number of items of kind {kind}", 1, 500)));
        }

        fields.RefuseOthers();
        return new BlueprintDomain(id, title, standard, (double)hours, cells);
    }

    private static string UniqueId(BlueprintFields fields, string what, HashSet<string> ids, BlueprintProblems problems)
    {
        var id = fields.Id("id");
        if (id.Length > 0 && !ids.Add($"{what} {id}"))
        {
            problems.Add(fields.Start, $"The id of {what} {id} is used more than once.");
        }

        return id;
    }
}
