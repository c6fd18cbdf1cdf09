using System.Xml.Linq;

namespace ExamEngine.Qti.Packages;

/// <summary>The manifest of a content package (IMS Content Packaging 1.1 to 1.2 and QTI 3): what is in the package, and what needs what.</summary>
/// <param name="File">Its path in the package.</param>
/// <param name="Identifier">Its identifier; may be empty.</param>
/// <param name="Resources">The resources in its order.</param>
internal sealed record PackageManifest(string File, string Identifier, IReadOnlyList<ManifestResource> Resources)
{
    public const string Name = "imsmanifest.xml";

    /// <summary>
    /// Where the manifest of a package is: at its root, or in the one folder that holds everything, as it is when a folder was zipped.
    /// </summary>
    public static string? Find(PackageContents contents)
    {
        if (contents.Has(Name))
        {
            return Name;
        }

        var roots = contents.Paths.Select(path => path.Split('/')[0]).Distinct(StringComparer.Ordinal).Take(2).ToList();
        return roots is [var folder] && contents.Has($"{folder}/{Name}") ? $"{folder}/{Name}" : null;
    }

    /// <summary>Reads a manifest; <see langword="null"/> and a problem when it is not one.</summary>
    public static PackageManifest? Read(string file, string xml, ProblemList problems)
    {
        if (QtiDocument.Tree(xml, problems) is not { } root)
        {
            return null;
        }

        if (root.Name.LocalName != "manifest")
        {
            problems.Error(new QtiElement(root), $"The file holds <{root.Name.LocalName}>, not <manifest>.");
            return null;
        }

        var resources = Named(root, "resources").SelectMany(list => Named(list, "resource")).ToList();
        if (resources.Count > PackageLimits.Resources)
        {
            problems.Error(0, $"The manifest lists more than {PackageLimits.Resources:N0} resources.");
            return null;
        }

        var read = resources.Select(resource => ReadResource(file, resource, problems)).ToList();
        Check(read, problems);
        return new PackageManifest(file, root.Attribute("identifier")?.Value.Trim() ?? string.Empty, read);
    }

    private static ManifestResource ReadResource(string file, XElement resource, ProblemList problems)
    {
        var element = new QtiElement(resource);
        var path = resource.Attribute("href") is { } href ? Resolve(file, resource, href.Value, problems) : null;
        var files = Named(resource, "file").Select(each => Resolve(file, each, each.Attribute("href")?.Value ?? string.Empty, problems)).OfType<string>();
        return new ManifestResource(
            element.Attribute("identifier") ?? string.Empty,
            element.Attribute("type") ?? string.Empty,
            path,
            [.. files.Prepend(path).OfType<string>().Distinct(StringComparer.Ordinal)],
            [.. Named(resource, "dependency").Select(each => each.Attribute("identifierref")?.Value.Trim() ?? string.Empty).Distinct(StringComparer.Ordinal)],
            element.Line);
    }

    // xml:base of an element and of all around it comes before the href, as in XML Base (W3C, 2009).
    private static string? Resolve(string file, XElement element, string href, ProblemList problems)
    {
        var bases = element.AncestorsAndSelf().Reverse().Select(each => each.Attribute(XNamespace.Xml + "base")?.Value.Trim()).OfType<string>();
        var from = file;
        foreach (var part in bases)
        {
            // What is put before is a folder, with or without a stroke at its end.
            if (PackagePath.Resolve(from, part.TrimEnd('/') + "/x") is not { } folder)
            {
                problems.Warning(new QtiElement(element), $"The xml:base “{part}” is not a folder within the package; nothing is fetched from elsewhere.");
                return null;
            }

            from = folder;
        }

        if (PackagePath.Resolve(from, href) is { } path)
        {
            return path;
        }

        problems.Warning(new QtiElement(element), $"The href “{href}” is not a path within the package; nothing is fetched from elsewhere.");
        return null;
    }

    private static void Check(List<ManifestResource> resources, ProblemList problems)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var resource in resources.Where(resource => resource.Identifier.Length > 0 && !seen.Add(resource.Identifier)))
        {
            problems.Warning(resource.Line, $"The resource “{resource.Identifier}” is listed twice.");
        }

        foreach (var resource in resources)
        {
            foreach (var unknown in resource.Dependencies.Where(dependency => !seen.Contains(dependency)))
            {
                problems.Warning(resource.Line, $"The resource “{resource.Identifier}” depends on “{unknown}”, which the manifest does not list.");
            }
        }
    }

    // Whatever the version, so whatever the namespace.
    private static IEnumerable<XElement> Named(XElement parent, string name) => parent.Elements().Where(each => each.Name.LocalName == name);
}
