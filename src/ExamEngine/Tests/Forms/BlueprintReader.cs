using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ExamEngine.Tests.Forms;

/// <summary>Reads <c>blueprint.yaml</c>. Every key is known and every value checked: a typing mistake must not change an examination silently.</summary>
public static class BlueprintReader
{
    private const int LongestText = 200_000;
    private const int DeepestNesting = 16;

    /// <summary>Reads a blueprint.</summary>
    /// <param name="fileName">Name of the file, for the problems alone; nothing is opened.</param>
    /// <param name="yaml">The text of the file, at most 200,000 characters.</param>
    /// <returns>The blueprint; or problems with their lines when the text is no YAML, a key is unknown, missing or doubled, an id is doubled,
    /// or a value is outside its range (cut above 0 and at most 1, minutes above 0, standard above 0 and below 1, counts at least 1).</returns>
    public static BlueprintReading Read(string fileName, string yaml)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(yaml);
        var problems = new BlueprintProblems(fileName);
        try
        {
            var root = Root(yaml, problems);
            var blueprint = root is null ? null : ReadBlueprint(new BlueprintFields(root, "the blueprint", problems), problems);
            return problems.Any ? new BlueprintReading(null, problems.ByLine()) : new BlueprintReading(blueprint, []);
        }
        catch (YamlException e)
        {
            problems.Add(e.Start, $"This is not valid YAML: {e.Message}");
            return new BlueprintReading(null, problems.ByLine());
        }
    }

    private static YamlMappingNode? Root(string yaml, BlueprintProblems problems)
    {
        if (yaml.Length > LongestText)
        {
            problems.Add(Mark.Empty, "The file is longer than 200,000 characters.");
            return null;
        }

        if (IsTooDeep(yaml))
        {
            problems.Add(Mark.Empty, $"The file is nested deeper than {DeepestNesting} levels.");
            return null;
        }

        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        if (stream.Documents is [{ RootNode: YamlMappingNode root }])
        {
            return root;
        }

        problems.Add(Mark.Empty, "The file must hold one YAML document with keys such as exam, title and sections.");
        return null;
    }

    // The document model is built by recursion, the parser is not: depth is measured first, so that no text can exhaust the stack.
    private static bool IsTooDeep(string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        var depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease;
            if (depth > DeepestNesting)
            {
                return true;
            }
        }

        return false;
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
