using System.Diagnostics;
using System.Text.Json;

namespace ExamEngine.Server.Hosting;

/// <summary>How Garnet is started: from the packages folder directly, so that the process id is Garnet's own and not a launcher's.</summary>
internal static class GarnetCommand
{
    // RandomAccess: the default device needs libaio and dies at the first write without it. A commit every 100 ms bounds what a power cut costs.
    private static readonly string[] Arguments =
    [
        "--lua", "--lua-transaction-mode", "--device-type", "RandomAccess", "--aof", "--aof-commit-freq", "100", "--recover",
    ];

    internal static ProcessStartInfo For(GarnetInstance instance, string contentRoot)
    {
        var settings = Path.Combine(instance.Folder, "garnet.conf");
        PrivateFile.Write(settings, JsonSerializer.Serialize(new
        {
            Address = "127.0.0.1",
            instance.Port,
            AuthenticationMode = "Password",
            instance.Password,
            CheckpointDir = instance.Folder,
        }));
        string[] command = [.. Launcher(contentRoot), "--config-import-path", settings, .. Arguments];
        var start = Detached(command, Path.Combine(instance.Folder, "garnet.log"));
        start.WorkingDirectory = ContentRoot.RepositoryAbove(contentRoot) ?? contentRoot;
        // Beside a server on one machine, one heap per core is waste.
        start.Environment["DOTNET_gcServer"] = "0";
        return start;
    }

    private static string[] Launcher(string contentRoot)
    {
        var manifest = Path.Combine(ContentRoot.RepositoryAbove(contentRoot) ?? contentRoot, ".config", "dotnet-tools.json");
        if (!File.Exists(manifest))
        {
            throw new StartRefusedException(
                "No connection string Redis is set, and the embedded store comes with a clone of the repository only. Set ConnectionStrings:Redis.");
        }

        using var json = JsonDocument.Parse(File.ReadAllText(manifest));
        var version = json.RootElement.GetProperty("tools").GetProperty("garnet-server").GetProperty("version").GetString()!;
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } set
            ? set
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var tools = Path.Combine(packages, "garnet-server", version, "tools");
        var library = Directory.Exists(tools)
            ? Directory.EnumerateFiles(tools, "GarnetServer.dll", SearchOption.AllDirectories).MinBy(static path => path.Length)
            : null;
        return library is null ? ["dotnet", "tool", "run", "garnet-server", "--"] : ["dotnet", "exec", library];
    }

    /// <summary>
    /// A process that outlives a killed server: its own session, so that Ctrl+C in the terminal reaches the server alone and Garnet is
    /// stopped last; its output in a file, because a pipe whose reader died would end it at its next line.
    /// </summary>
    private static ProcessStartInfo Detached(string[] command, string log)
    {
        if (OperatingSystem.IsWindows())
        {
            return new ProcessStartInfo(command[0], command[1..]) { UseShellExecute = false, CreateNoWindow = true };
        }

        const string Script = "log=$1; shift; if command -v setsid >/dev/null 2>&1; then set -- setsid \"$@\"; fi; exec \"$@\" >>\"$log\" 2>&1 </dev/null";
        return new ProcessStartInfo("/bin/sh", ["-c", Script, "sh", log, .. command]) { UseShellExecute = false };
    }
}
