using System.Diagnostics;
using System.Net;
using ExamEngine.Specs.Server.Fixtures;

namespace ExamEngine.Specs.Browser.Fixtures;

/// <summary>The real server as a process of its own, so that it can be killed as a power cut kills it and started again on the same port and stores.</summary>
public sealed class ServerProcess : IDisposable
{
    private readonly StorePlace _place;
    private readonly ItemBankCopy _bank;
    private readonly int _port = ThrowawayProcess.FreePort();
    private ThrowawayProcess _process;

    private ServerProcess(StorePlace place, ItemBankCopy bank)
    {
        (_place, _bank) = (place, bank);
        _process = Launch();
    }

    public Uri Address => new($"http://127.0.0.1:{_port}");

    public StorePlace Place => _place;

    public ItemBankCopy Bank => _bank;

    /// <summary>Starts a server with the demo accounts and their bookings; it owns its stores and its bank.</summary>
    public static async Task<ServerProcess> StartAsync(StorePlace place, ItemBankCopy bank)
    {
        var server = new ServerProcess(place, bank);
        await server.ReadyAsync();
        return server;
    }

    /// <summary>SIGKILL: nothing is flushed, nobody is told.</summary>
    public void Kill() => _process.Dispose();

    /// <summary>Starts it again and waits until it is ready.</summary>
    /// <returns>The last moment (<see cref="Stopwatch.GetTimestamp"/>) at which it was found not to answer.</returns>
    public async Task<long> RestartAsync()
    {
        _process = Launch();
        return await ReadyAsync();
    }

    public async Task<Visitor> SignedInAsync(string demoAccount)
    {
        var visitor = new Visitor(Address);
        await visitor.SignInAsync($"{demoAccount}@demo.example", DemoSignIn.Password);
        return visitor;
    }

    public void Dispose()
    {
        _process.Dispose();
        _place.Dispose();
        _bank.Dispose();
    }

    private ThrowawayProcess Launch()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "ExamEngine.Server.dll");
        List<string> command =
        [
            "dotnet", "exec", program,
            $"--urls={Address}",
            $"--Data:Folder={_place.DataFolder}",
            $"--ConnectionStrings:Redis={_place.Redis.ConnectionString}",
            $"--ItemBank:Folder={_bank.Folder}",
            "--Demo=true",
        ];
        if (_place.Database is { } database)
        {
            command.Add($"--ConnectionStrings:Database={database}");
        }

        return ThrowawayProcess.Start(Directory.CreateTempSubdirectory("examengine-server-").FullName, "KILL", command);
    }

    private async Task<long> ReadyAsync()
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
        var (silent, asked) = (0L, 0L);
        await Until.TrueAsync(
            async () =>
            {
                (silent, asked) = (asked, Stopwatch.GetTimestamp());
                try
                {
                    using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
                    return answer.StatusCode == HttpStatusCode.OK;
                }
                catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
                {
                    return false;
                }
            },
            () => $"The server did not become ready: {_process.Log}",
            Until.ServerStarts);
        return silent;
    }
}
