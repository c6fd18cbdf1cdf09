using System.Diagnostics;
using System.Net;
using System.Net.WebSockets;
using System.Text.Json;
using ExamEngine.Faults.Stand;
using ExamEngine.LoadTests.Floor;
using ExamEngine.LoadTests.Measuring;
using ExamEngine.LoadTests.Stand;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace ExamEngine.LoadTests.Wire;

/// <summary>What an answer costs the generator with its own connections and with a <c>HubConnection</c> each, against the floor; and what a connection takes of memory.</summary>
internal static class ClientComparison
{
    private const int AtOnce = 16;

    public static async Task<int> RunAsync(LoadOptions options, Action<string> say)
    {
        using var stand = await LoadStand.StartAsync(options);
        var address = new Uri($"http://127.0.0.1:{ThrowawayProcess.FreePort()}");
        using var floor = await Guarded.StartAsync("floor", [.. Commands.Self(null), "floor", $"--urls={address.GetLeftPart(UriPartial.Authority)}", $"--Redis=127.0.0.1:{stand.Redis!.Port}"]);
        using var http = new HttpClient { BaseAddress = address };
        await Until.TrueAsync(async () => await http.GetAsync(new Uri("/ready", UriKind.Relative)).ContinueWith(static got => got.IsCompletedSuccessfully, TaskScheduler.Default), () => floor.Log, Until.ServerStarts);
        var recorder = new Recorder();
        await MeasureAsync(options, say, "own connections", async () =>
        {
            var page = new FloorPage(recorder, options.Items);
            await page.ConnectAsync(address);
            return (() => page.AnswerAsync(Stopwatch.GetTimestamp()), page);
        });
        await MeasureAsync(options, say, "HubConnection", async () =>
        {
            var connection = await HubAsync(address);
            var seq = 0;
            return (() => connection.InvokeAsync<long>("Save", new[] { new FloorEntry(++seq, 1, JsonSerializer.SerializeToElement(new { RESPONSE = "B" }), 0) }), connection);
        });
        return 0;
    }

    private static async Task MeasureAsync(LoadOptions options, Action<string> say, string name, Func<Task<(Func<Task> Answer, IAsyncDisposable Page)>> open)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var pages = new List<(Func<Task> Answer, IAsyncDisposable Page)>();
        for (var n = 0; n < options.Candidates; n++)
        {
            pages.Add(await open());
        }

        var memory = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1024.0 / options.Candidates;
        await AnswerAsync(pages, options.During / 2);
        var (cpu, allocated) = (ProcessTimes.Seconds(Environment.ProcessId), GC.GetTotalAllocatedBytes());
        var count = await AnswerAsync(pages, options.During);
        cpu = (ProcessTimes.Seconds(Environment.ProcessId) - cpu) * 1e6 / count;
        allocated = (GC.GetTotalAllocatedBytes() - allocated) / count;
        say(FormattableString.Invariant($"{name}: {cpu:0.0} µs and {allocated} bytes an answer ({count} answers), {memory:0.0} KB a connection"));
        foreach (var (_, page) in pages)
        {
            await page.DisposeAsync();
        }
    }

    private static async Task<long> AnswerAsync(List<(Func<Task> Answer, IAsyncDisposable Page)> pages, TimeSpan during)
    {
        var (watch, count, turn) = (Stopwatch.StartNew(), 0L, 0);
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(async _ =>
        {
            while (watch.Elapsed < during)
            {
                await pages[(Interlocked.Increment(ref turn) & int.MaxValue) % pages.Count].Answer();
                Interlocked.Increment(ref count);
            }
        }));
        return count;
    }

    private static async Task<HubConnection> HubAsync(Uri floor)
    {
        var builder = new HubConnectionBuilder().AddJsonProtocol();
        builder.Services.AddSingleton<EndPoint>(new UriEndPoint(new UriBuilder(floor) { Scheme = "ws", Path = "/floor" }.Uri));
        builder.Services.AddSingleton<IConnectionFactory>(new Factory());
        var connection = builder.Build();
        await connection.StartAsync();
        return connection;
    }

    private sealed class Factory : IConnectionFactory
    {
        public async ValueTask<ConnectionContext> ConnectAsync(EndPoint endpoint, CancellationToken cancellationToken = default)
        {
            var socket = new ClientWebSocket();
            await socket.ConnectAsync(((UriEndPoint)endpoint).Uri, cancellationToken);
            return new WebSocketConnection(socket);
        }
    }
}
