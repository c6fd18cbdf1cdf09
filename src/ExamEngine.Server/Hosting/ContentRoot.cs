namespace ExamEngine.Server.Hosting;

/// <summary>Finds the folder that holds <c>wwwroot</c>: beside the published server, or the project folder of a clone.</summary>
internal static class ContentRoot
{
    private const string Project = "ExamEngine.Server";

    /// <summary>The content root, or null to keep the working folder.</summary>
    internal static string? Find()
    {
        if (File.Exists(Path.Combine(Directory.GetCurrentDirectory(), $"{Project}.csproj")))
        {
            return null;
        }

        if (Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")))
        {
            return AppContext.BaseDirectory;
        }

        return RepositoryAbove(AppContext.BaseDirectory) is { } repository ? Path.Combine(repository, "src", Project) : null;
    }

    /// <summary>The nearest folder at or above <paramref name="folder"/> that holds the solution, or null outside a clone.</summary>
    internal static string? RepositoryAbove(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "ExamEngine.sln")))
            {
                return at.FullName;
            }
        }

        return null;
    }
}
