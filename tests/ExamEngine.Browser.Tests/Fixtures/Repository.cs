namespace ExamEngine.Specs.Browser.Fixtures;

/// <summary>Places in the clone the tests were built from.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    public static string ItemBank => Path.Combine(Root, "item-bank");

    public static string Artifacts(string name) => Directory.CreateDirectory(Path.Combine(Root, "artifacts", name)).FullName;

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ExamEngine.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run inside a clone.");
    }
}
