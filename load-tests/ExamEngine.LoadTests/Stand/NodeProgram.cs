using System.Runtime.InteropServices;
using System.Text.Json;
using ExamEngine.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace ExamEngine.LoadTests.Stand;

/// <summary>
/// The real server in a process of its own. Two things differ: password hashing is cheap, so that thousands can sign in before a measurement
/// begins, and on the signal USR1 it collects its garbage and writes down how much memory is left in use.
/// </summary>
internal static class NodeProgram
{
    /// <summary>Rounds of password hashing, here and in the accounts that are made for a run.</summary>
    public const int HashRounds = 1000;

    // Not among the named ones; a signal's number may be given as it is.
    private const PosixSignal User1 = (PosixSignal)10;

    public static int Run(string[] settings)
    {
        using var app = ExamServer.Build(settings, builder => builder.Services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashRounds));
        using var asked = app.Configuration["Stand:Memory"] is { Length: > 0 } file ? PosixSignalRegistration.Create(User1, context =>
        {
            context.Cancel = true;
            Tell(file);
        }) : null;
        app.Run();
        return 0;
    }

    private static void Tell(string file)
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var next = file + ".next";
        File.WriteAllText(next, JsonSerializer.Serialize(new { heap = GC.GetTotalMemory(forceFullCollection: false) }));
        File.Move(next, file, overwrite: true);
    }
}
