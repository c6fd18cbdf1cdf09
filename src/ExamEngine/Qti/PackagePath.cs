namespace ExamEngine.Qti;

/// <summary>Paths within a package: names joined by <c>/</c>, from its root.</summary>
internal static class PackagePath
{
    /// <summary>
    /// The path an href in a file stands for; <see langword="null"/> when it is empty, absolute, a URL, or leaves the package.
    /// </summary>
    public static string? Resolve(string referringFile, string href)
    {
        var path = Uri.UnescapeDataString(href.Trim());
        if (path.Length == 0 || path[0] == '/' || path.AsSpan().IndexOfAny("\\:?#\0") >= 0)
        {
            return null;
        }

        var names = referringFile.Split('/', StringSplitOptions.RemoveEmptyEntries).SkipLast(1).ToList();
        foreach (var name in path.Split('/'))
        {
            switch (name)
            {
                case "" or ".":
                    break;
                case ".." when names.Count == 0:
                    return null;
                case "..":
                    names.RemoveAt(names.Count - 1);
                    break;
                default:
                    names.Add(name);
                    break;
            }
        }

        return names.Count == 0 ? null : string.Join('/', names);
    }
}
