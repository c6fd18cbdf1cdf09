using System.Diagnostics;
using System.Text.Json;
using ExamEngine.Server.Hosting;
using ExamEngine.Specs.Server.Fixtures;
using StackExchange.Redis;
using Xunit;

namespace ExamEngine.Specs.Server.Hosting;

/// <summary>The real Garnet under real server processes that are killed and stopped.</summary>
public sealed class EmbeddedStoreAcrossRestarts : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("examengine-embedded-");

    [Fact]
    public async Task A_killed_server_leaves_its_store_alive_and_the_next_one_takes_it_over()
    {
        using var first = await ServerProcess.StartAsync(_data.FullName);
        var before = Instance();
        await WriteAsync("received before the kill");
        first.Kill();

        Assert.True(Runs(before.ProcessId));
        using var second = await ServerProcess.StartAsync(_data.FullName);

        Assert.Equal(before, Instance());
        Assert.Contains("using it", second.Output, StringComparison.Ordinal);
        Assert.Equal("received before the kill", await ReadAsync());
        await second.StopAsync();
        Assert.False(Runs(before.ProcessId));
    }

    [Fact]
    public async Task A_stopped_server_stops_its_store_and_the_next_one_finds_what_was_written()
    {
        using var first = await ServerProcess.StartAsync(_data.FullName);
        var before = Instance();
        await WriteAsync("written before the stop");
        await first.StopAsync();

        Assert.False(Runs(before.ProcessId));
        using var second = await ServerProcess.StartAsync(_data.FullName);

        Assert.NotEqual(before.Password, Instance().Password);
        Assert.Equal("written before the stop", await ReadAsync());
        await second.StopAsync();
    }

    [Fact]
    public async Task A_store_killed_together_with_its_server_is_recovered_by_the_next_one()
    {
        using var first = await ServerProcess.StartAsync(_data.FullName);
        await WriteAsync("on disk");
        // The append-only file is committed every 100 ms; asking for it is what makes the write certain to be there.
        RespProbe.Commit(Instance());
        first.Kill();
        Process.GetProcessById(Instance().ProcessId).Kill();

        using var second = await ServerProcess.StartAsync(_data.FullName);

        Assert.Equal("on disk", await ReadAsync());
        await second.StopAsync();
    }

    [Fact]
    public async Task A_second_server_on_the_same_data_folder_says_so_and_exits()
    {
        using var first = await ServerProcess.StartAsync(_data.FullName);

        var (exitCode, words) = await ServerProcess.RefusedAsync(_data.FullName);

        Assert.Equal(1, exitCode);
        Assert.Contains($"Another ExamEngine server uses the data folder {_data.FullName}.", words, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", words, StringComparison.Ordinal);
        await first.StopAsync();
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task The_password_of_the_store_is_readable_by_this_account_only_and_not_in_the_process_list()
    {
        using var server = await ServerProcess.StartAsync(_data.FullName);
        var instance = Instance();

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(InstanceFile));
        Assert.DoesNotContain(instance.Password, await File.ReadAllTextAsync($"/proc/{instance.ProcessId}/cmdline"), StringComparison.Ordinal);
        await server.StopAsync();
    }

    public void Dispose()
    {
        if (File.Exists(InstanceFile) && Runs(Instance().ProcessId))
        {
            Process.GetProcessById(Instance().ProcessId).Kill();
        }

        _data.Delete(recursive: true);
    }

    private string InstanceFile => Path.Combine(_data.FullName, "garnet", "instance.json");

    private GarnetInstance Instance() => JsonSerializer.Deserialize<GarnetInstance>(File.ReadAllText(InstanceFile))!;

    private async Task WriteAsync(string value)
    {
        using var redis = await ConnectionMultiplexer.ConnectAsync(Instance().ConnectionString);
        await redis.GetDatabase().StringSetAsync("kept", value);
    }

    private async Task<string?> ReadAsync()
    {
        using var redis = await ConnectionMultiplexer.ConnectAsync(Instance().ConnectionString);
        return await redis.GetDatabase().StringGetAsync("kept");
    }

    private static bool Runs(int processId)
    {
        // A process that has ended but was not yet collected by its parent is no longer a store.
        var status = $"/proc/{processId}/status";
        return File.Exists(status) && !File.ReadAllText(status).Contains("State:\tZ", StringComparison.Ordinal);
    }
}
