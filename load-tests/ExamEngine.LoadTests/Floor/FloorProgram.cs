using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace ExamEngine.LoadTests.Floor;

/// <summary>
/// The least a SignalR server can do with an answer: a bare hub that stores it with one Lua script, and nothing else. No sign-in, no checks, no receipt, no database. What the
/// engine costs is told as a multiple of this.
/// </summary>
internal static class FloorProgram
{
    public static int Run(string[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder(settings);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton<IConnectionMultiplexer>(ConnectionMultiplexer.Connect(builder.Configuration["Redis"]!));
        builder.Services.AddSignalR(static options => options.ClientTimeoutInterval = TimeSpan.FromMinutes(30))
            .AddJsonProtocol(static options => options.PayloadSerializerOptions.TypeInfoResolverChain.Insert(0, FloorJson.Default));
        using var app = builder.Build();
        app.MapHub<FloorHub>("/floor");
        app.MapGet("/ready", static () => "ready");
        app.Run();
        return 0;
    }
}

/// <summary>The hub.</summary>
internal sealed class FloorHub(IConnectionMultiplexer redis) : Hub
{
    private const string Script = "redis.call('HSET', KEYS[1], ARGV[1], ARGV[2]) return redis.call('RPUSH', KEYS[2], ARGV[3] .. '|' .. ARGV[1] .. '|' .. ARGV[2])";

    /// <summary>Stores answers.</summary>
    /// <returns>The number of the last one.</returns>
    public async Task<long> Save(FloorEntry[] entries)
    {
        foreach (var entry in entries)
        {
            await redis.GetDatabase().ScriptEvaluateAsync(
                Script, [$"floor:a:{Context.ConnectionId}", $"floor:j:{Context.ConnectionId}"], [entry.Position, entry.Response.GetRawText(), entry.Seq]);
        }

        return entries[^1].Seq;
    }
}

/// <summary>An answer as pages send it.</summary>
internal sealed record FloorEntry(long Seq, int Position, JsonElement Response, long ClientTime);

/// <summary>No reflection at run time.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(FloorEntry[]))]
[JsonSerializable(typeof(long))]
internal sealed partial class FloorJson : JsonSerializerContext;
