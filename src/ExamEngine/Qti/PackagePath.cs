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

    /// <summary>The href by which one file refers to another; the other way round of <see cref="Resolve"/>.</summary>
    public static string Relative(string referringFile, string path)
    {
        var from = referringFile.Split('/').SkipLast(1).ToList();
        var to = path.Split('/');
        var shared = from.Zip(to.SkipLast(1)).TakeWhile(pair => pair.First == pair.Second).Count();
        return string.Join('/', Enumerable.Repeat("..", from.Count - shared).Concat(to.Skip(shared).Select(Uri.EscapeDataString)));
    }
}
