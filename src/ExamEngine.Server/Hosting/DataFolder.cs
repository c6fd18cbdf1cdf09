namespace ExamEngine.Server.Hosting;

/// <summary>The folder of the embedded stores, held by one server at a time for as long as this object lives.</summary>
internal sealed class DataFolder : IDisposable
{
    // The operating system drops the lock when the process dies, however it dies: a stale lock cannot exist.
    private readonly FileStream _held;

    internal DataFolder(IConfiguration configuration, IHostEnvironment environment)
    {
        Folder = Locate(configuration, environment);
        CreatePrivate(Folder);
        try
        {
            _held = new FileStream(Path.Combine(Folder, "server.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException busy)
        {
            throw new StartRefusedException(
                $"Another ExamEngine server uses the data folder {Folder}. Stop it first, or give this one its own with --Data:Folder=PATH.", busy);
        }
    }

    /// <summary>Full path.</summary>
    internal string Folder { get; }

    /// <summary>Where the data folder is by configuration, without creating or holding it.</summary>
    internal static string Locate(IConfiguration configuration, IHostEnvironment environment)
    {
        var root = ContentRoot.RepositoryAbove(environment.ContentRootPath) ?? environment.ContentRootPath;
        return Path.GetFullPath(configuration["Data:Folder"] is { Length: > 0 } set ? set : "data", root);
    }

    /// <summary>A folder inside, created for this account only.</summary>
    internal string Inside(string name) => CreatePrivate(Path.Combine(Folder, name));

    public void Dispose() => _held.Dispose();

    private static string CreatePrivate(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return folder;
    }
}
