using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace ExamEngine.Server.Hosting;

/// <summary>
/// The live store of a server without a Redis of its own: Garnet as a child process. It outlives a killed server, so that nothing received is
/// lost with it; the next server on the same data folder takes it over, or starts a new one, which recovers from the append-only file.
/// </summary>
internal sealed class EmbeddedGarnet : IDisposable
{
    private const int Terminate = 15;
    private const int StopSeconds = 10;
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan PollEvery = TimeSpan.FromMilliseconds(100);

    private readonly ILogger _log;
    private readonly GarnetInstance _instance;
    private readonly Process _process;

    private EmbeddedGarnet(GarnetInstance instance, Process process, ILogger log) => (_instance, _process, _log) = (instance, process, log);

    internal string ConnectionString => _instance.ConnectionString;

    /// <summary>Adopts the Garnet of an earlier run or starts one; returns when it answers.</summary>
    /// <param name="data">The data folder; holding it is what keeps two servers from one store.</param>
    /// <param name="contentRoot">Content root of the server, from which the tool manifest is found.</param>
    /// <param name="log">Where to tell the person waiting.</param>
    internal static EmbeddedGarnet Open(DataFolder data, string contentRoot, ILogger log)
    {
        var folder = data.Inside("garnet");
        return Adopt(folder, log) ?? Start(folder, contentRoot, log);
    }

    public void Dispose()
    {
        RespProbe.Commit(_instance);
        Stop(_process, _log);
        _instance.Forget();
        _log.EmbeddedStoreStopped();
    }

    private static EmbeddedGarnet? Adopt(string folder, ILogger log)
    {
        if (GarnetInstance.Read(folder) is not { } earlier || earlier.Find() is not { } process)
        {
            return null;
        }

        // It may itself be in the middle of its start: the server can be killed at any moment.
        if (Answers(earlier, process, log: null))
        {
            log.EmbeddedStoreAdopted(earlier.Port, earlier.ProcessId);
            return new EmbeddedGarnet(earlier, process, log);
        }

        log.EmbeddedStoreReplaced(earlier.ProcessId);
        Stop(process, log);
        return null;
    }

    private static EmbeddedGarnet Start(string folder, string contentRoot, ILogger log)
    {
        var planned = new GarnetInstance(folder, FreePort(), RandomNumberGenerator.GetHexString(48, lowercase: true), 0, 0);
        var command = GarnetCommand.For(planned, contentRoot);
        log.EmbeddedStoreStarting(folder);
        var process = Launch(command);
        var instance = planned with { ProcessId = process.Id, StartedAt = GarnetInstance.StartOf(process).ToUnixTimeMilliseconds() };
        instance.Write();
        if (Answers(instance, process, log))
        {
            return new EmbeddedGarnet(instance, process, log);
        }

        Stop(process, log);
        instance.Forget();
        throw new StartRefusedException($"The embedded store did not start. Its own words are in {Path.Combine(folder, "garnet.log")}.");
    }

    private static Process Launch(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new StartRefusedException($"The embedded store could not be started: {missing.Message}. Set ConnectionStrings:Redis, or run `dotnet tool restore`.", missing);
        }
    }

    private static bool Answers(GarnetInstance instance, Process process, ILogger? log)
    {
        var waited = Stopwatch.StartNew();
        do
        {
            if (RespProbe.IsOurs(instance))
            {
                log?.EmbeddedStoreStarted(instance.Port, waited.Elapsed.TotalSeconds, instance.ProcessId);
                return true;
            }
        }
        while (waited.Elapsed < StartPatience && !process.WaitForExit(PollEvery));

        return false;
    }

    private static void Stop(Process process, ILogger log)
    {
        if (process.HasExited)
        {
            return;
        }

        if (!OperatingSystem.IsWindows() && SendSignal(process.Id, Terminate) == 0 && process.WaitForExit(TimeSpan.FromSeconds(StopSeconds)))
        {
            return;
        }

        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        log.EmbeddedStoreKilled(process.Id, StopSeconds);
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendSignal(int processId, int signal);
}
