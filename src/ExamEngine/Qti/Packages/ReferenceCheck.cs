namespace ExamEngine.Qti.Packages;

/// <summary>
/// Looks at what an item or a stimulus takes from other files and places. Without its picture or sound an item is another item, so it is
/// refused; without a style sheet or a link it is not.
/// </summary>
internal sealed class ReferenceCheck(PackageAssets assets, bool isForScoring)
{
    private static readonly HashSet<string> Active = new(
        ["script", "iframe", "frame", "frameset", "embed", "applet", "form", "input", "button", "textarea", "select", "link", "meta", "base"],
        StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, List<string>> _used = new(StringComparer.Ordinal);

    /// <summary>The files each file uses, by path.</summary>
    public IReadOnlyList<string> UsedBy(string file) => _used.GetValueOrDefault(file) ?? [];

    /// <summary>What is wrong with the references of a file that has been read without errors.</summary>
    public IReadOnlyList<QtiProblem> Check(string file, string xml)
    {
        var problems = new ProblemList(file);
        if (QtiDocument.Tree(xml, problems) is not { } tree)
        {
            return problems.All;
        }

        QtiVocabulary.Modernise(tree);
        foreach (var element in new QtiElement(tree).Descendants)
        {
            CheckElement(element, problems);
        }

        return isForScoring ? [.. problems.All.Select(problem => problem with { Severity = QtiSeverity.Warning })] : problems.All;
    }

    private void CheckElement(QtiElement element, ProblemList problems)
    {
        switch (element.Name)
        {
            case "img" or "source" or "audio" or "video" or "track" or "qti-gap-img":
                CheckMedia(element, "src", problems);
                CheckMedia(element, "poster", problems);
                break;
            case "object":
                CheckMedia(element, "data", problems);
                break;
            case "qti-file-href":
                CheckExtra(element, element.Text, problems);
                break;
            case "qti-stylesheet":
                CheckExtra(element, element.Attribute("href") ?? string.Empty, problems);
                break;
            case "a" when element.Attribute("href") is { } href && !href.StartsWith('#'):
                problems.Warning(element, $"The link to “{Shortened(href)}” is not offered to candidates.");
                break;
            case "include" when element.Namespace.NamespaceName.EndsWith("XInclude", StringComparison.Ordinal):
                problems.Error(element, "A part of the file is to be fetched from elsewhere (XInclude), which is not done.");
                break;
            case var name when Active.Contains(name):
                problems.Warning(element, $"<{name}> is left out: nothing in a package is run, sent or opened.");
                break;
        }

        CheckStyle(element, problems);
    }

    private void CheckMedia(QtiElement element, string attribute, ProblemList problems)
    {
        if (element.Attribute(attribute) is not { } href)
        {
            return;
        }

        if (PackagePath.Resolve(problems.File, href) is not { } path)
        {
            problems.Error(element, $"“{Shortened(href)}” of <{element.Name}> is not a file of the package; nothing is fetched from elsewhere or taken from a data: address.");
        }
        else if (assets.WhyNot(path) is { } reason)
        {
            problems.Error(element, $"<{element.Name}> needs {path}: {reason}");
        }
        else
        {
            Use(problems.File, path);
        }
    }

    private void CheckExtra(QtiElement element, string href, ProblemList problems)
    {
        if (PackagePath.Resolve(problems.File, href) is not { } path)
        {
            problems.Warning(element, $"“{Shortened(href)}” of <{element.Name}> is not a file of the package and is left out; nothing is fetched from elsewhere.");
        }
        else if (assets.WhyNot(path) is { } reason)
        {
            problems.Warning(element, $"<{element.Name}> uses {path}, which is left out: {reason}");
        }
        else
        {
            Use(problems.File, path);
        }
    }

    private static void CheckStyle(QtiElement element, ProblemList problems)
    {
        foreach (var (name, value) in element.Attributes)
        {
            if (name == "style" || value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) || value.TrimStart().StartsWith("vbscript:", StringComparison.OrdinalIgnoreCase))
            {
                problems.Warning(element, $"The attribute {name} of <{element.Name}> is left out.");
            }
        }
    }

    private void Use(string file, string path)
    {
        if (!_used.TryGetValue(file, out var used))
        {
            _used[file] = used = [];
        }

        if (!used.Contains(path, StringComparer.Ordinal))
        {
            used.Add(path);
        }
    }

    private static string Shortened(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
