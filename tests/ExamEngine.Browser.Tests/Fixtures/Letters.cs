using ExamEngine.Specs.Server.Fixtures;

namespace ExamEngine.Specs.Browser.Fixtures;

/// <summary>The e-mails of a server that has no mail server: files in its data folder.</summary>
internal static class Letters
{
    /// <summary>Waits for a letter with a link, and reads the link.</summary>
    /// <param name="place">Where the server keeps its data.</param>
    /// <param name="path">How the path of the link begins, such as <c>/referee/</c>.</param>
    public static async Task<string> LinkAsync(StorePlace place, string path)
    {
        string? link = null;
        await Until.TrueAsync(
            () =>
            {
                var folder = new DirectoryInfo(Path.Combine(place.DataFolder, "outbox"));
                link = (folder.Exists ? folder.GetFiles("*.eml") : []).Select(file => Find(File.ReadAllText(file.FullName), path)).FirstOrDefault(found => found is not null);
                return Task.FromResult(link is not null);
            },
            () => $"There is no letter with a link to {path}.",
            TimeSpan.FromSeconds(30));
        return link!;
    }

    private static string? Find(string letter, string path) =>
        letter.ReplaceLineEndings("\n").Replace("=\n", "", StringComparison.Ordinal).Split([' ', '\n']).FirstOrDefault(word => word.StartsWith("http", StringComparison.Ordinal) && word.Contains(path, StringComparison.Ordinal));
}
