using System.Globalization;
using System.Text.Json;
using ExamEngine.Faults.Stand;
using ExamEngine.Specs.Server.Fixtures;

namespace ExamEngine.LoadTests.Stand;

/// <summary>One node: the real server in a process of its own, on a core of its own when it is pinned.</summary>
internal sealed class LoadNode : IDisposable
{
    // Everybody signs in from one address here, and one administrator books for all.
    private static readonly string[] Limits =
        ["--Limits:RequestsPerTenSeconds=1000000", "--Limits:RequestsOfStrangersPerTenSeconds=1000000", "--Limits:HubConnectionsPerAccount=1000", "--Limits:Connections=50000"];

    private readonly Guarded _process;
    private readonly string _memory;

    private LoadNode(Guarded process, Uri address, string memory) => (_process, Address, _memory) = (process, address, memory);

    public Uri Address { get; }

    public int Pid => _process.Pid;

    public string Log => _process.Log;

    /// <summary>Starts one.</summary>
    /// <param name="folder">For its data.</param>
    /// <param name="bank">The item bank.</param>
    /// <param name="database">Connection string.</param>
    /// <param name="redis">Port.</param>
    /// <param name="core">The only core it may use; null for any.</param>
    /// <param name="settings">More settings of the server.</param>
    public static async Task<LoadNode> StartAsync(string folder, string bank, string database, int redis, int? core, IReadOnlyList<string> settings)
    {
        Directory.CreateDirectory(folder);
        var address = new Uri($"http://127.0.0.1:{ThrowawayProcess.FreePort()}");
        var memory = Path.Combine(folder, "memory.json");
        var process = await Guarded.StartAsync("node",
        [
            .. Commands.Self(core), "node", $"--urls={address.GetLeftPart(UriPartial.Authority)}", "--Demo=true", $"--Data:Folder={Path.Combine(folder, "data")}", $"--ItemBank:Folder={bank}",
            $"--ConnectionStrings:Database={database}", $"--ConnectionStrings:Redis=127.0.0.1:{redis}", $"--Stand:Memory={memory}", "--Logging:LogLevel:Default=Warning", .. Limits, .. settings,
        ]);
        using var http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(5) };
        await Until.TrueAsync(() => AnswersAsync(http), () => $"A node did not start: {process.Log}", Until.ServerStarts);
        return new LoadNode(process, address, memory);
    }

    /// <summary>Asks it to collect its garbage, and what is left then.</summary>
    /// <returns>Bytes.</returns>
    public async Task<long> LiveHeapAsync()
    {
        File.Delete(_memory);
        _process.Signal("USR1");
        await Until.TrueAsync(() => Task.FromResult(File.Exists(_memory)), () => "A node does not tell its memory.");
        return JsonSerializer.Deserialize<JsonElement>(await File.ReadAllTextAsync(_memory)).GetProperty("heap").GetInt64();
    }

    /// <summary>Asks it to stop, and waits until it has.</summary>
    public async Task StopAsync()
    {
        _process.Signal("TERM");
        await _process.GoneAsync();
    }

    public void Dispose() => _process.Dispose();

    private static async Task<bool> AnswersAsync(HttpClient http)
    {
        try
        {
            using var response = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return response.IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }
}

/// <summary>How this program starts itself in another part.</summary>
internal static class Commands
{
    /// <summary>The command, without the part's name.</summary>
    /// <param name="core">The only core it may use; null for any.</param>
    public static IReadOnlyList<string> Self(int? core)
    {
        string[] pin = core is { } one ? ["taskset", "-c", one.ToString(CultureInfo.InvariantCulture)] : [];

        // Collector and compiler as a published server has them; what is started by "dotnet X.dll" takes them from the environment.
        return [.. pin, "env", "DOTNET_gcServer=1", "DOTNET_TieredPGO=0", "dotnet", typeof(Commands).Assembly.Location];
    }
}
