using System.Globalization;
using ExamEngine.Faults.Links;
using ExamEngine.Specs.Server.Fixtures;

namespace ExamEngine.Faults.Stand;

/// <summary>One node with its own links to the two stores.</summary>
internal sealed class Node : IDisposable
{
    // A machine that builds something else at the same time is slow.
    private static readonly TimeSpan StartPatience = TimeSpan.FromMinutes(4);

    // A few accounts sit many examinations at a time here, and all from one address.
    private static readonly string[] Limits =
        ["--Limits:RequestsPerTenSeconds=100000", "--Limits:RequestsOfStrangersPerTenSeconds=100000", "--Limits:HubCallsPerTenSeconds=10000", "--Limits:HubConnectionsPerAccount=10000"];

    private readonly string _bank;
    private readonly string _clock;
    private readonly string _data;
    private Guarded? _process;

    public Node(string name, string folder, string bank, PostgresOfStand postgres, RedisPair redis)
    {
        Name = name;
        _bank = bank;
        _clock = Path.Combine(folder, $"clock-{name}");
        _data = Path.Combine(folder, $"data-{name}");
        Database = new Link(() => postgres.Port);
        Redis = new Link(() => redis.MasterPort);
    }

    public string Name { get; }

    public int Port { get; } = ThrowawayProcess.FreePort();

    public Link Database { get; }

    public Link Redis { get; }

    /// <summary>Requests can be sent here. A frozen node is still one; a killed one is not.</summary>
    public bool IsUp { get; private set; }

    public string Log => _process?.Log ?? "";

    public Uri Address => new($"http://127.0.0.1:{Port}");

    /// <summary>Moves the node's clock against the host's.</summary>
    public void Step(TimeSpan offset) =>
        File.WriteAllText(_clock, ((long)offset.TotalMilliseconds).ToString(CultureInfo.InvariantCulture));

    /// <summary>Starts it, and again when it gives up because a store does not answer yet, as a service is started again.</summary>
    public async Task StartAsync()
    {
        await LaunchAsync();
        using var http = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
        var limit = DateTime.UtcNow + StartPatience;
        while (!await AnswersAsync(http))
        {
            if (DateTime.UtcNow > limit)
            {
                throw new TimeoutException($"Node {Name} did not start: {_process!.Log}");
            }

            await Task.Delay(50);
            if (!_process!.Lives)
            {
                await LaunchAsync();
            }
        }

        IsUp = true;
    }

    public async Task KillAsync()
    {
        IsUp = false;
        _process!.Signal("KILL");
        await _process.GoneAsync();
    }

    /// <summary>Asks it to stop and waits until it has.</summary>
    public async Task StopAsync()
    {
        _process!.Signal("TERM");
        IsUp = false;
        await _process.GoneAsync();
    }

    public void Freeze() => _process!.Signal("STOP");

    public void Thaw() => _process!.Signal("CONT");

    public void Dispose()
    {
        _process?.Dispose();
        Database.Dispose();
        Redis.Dispose();
    }

    private async Task LaunchAsync()
    {
        _process?.Dispose();
        _process = await Guarded.StartAsync(
            "node",
            ["dotnet", typeof(Node).Assembly.Location, "node", $"--urls={Address.GetLeftPart(UriPartial.Authority)}", "--Demo=true", $"--Data:Folder={_data}",
                $"--ItemBank:Folder={_bank}", $"--ConnectionStrings:Database={PostgresOfStand.Through(Database.Port)}",
                $"--ConnectionStrings:Redis=127.0.0.1:{Redis.Port}", .. Limits, $"--Stand:Clock={_clock}", "--Logging:LogLevel:Default=Warning"]);
    }

    private async Task<bool> AnswersAsync(HttpClient http)
    {
        try
        {
            using var response = await http.GetAsync("/health/ready");
            return response.IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }
}
