using ExamEngine.Server.Delivery;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Records;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace ExamEngine.Specs.Server.Delivery;

/// <summary>More pages come at once than there are connections to the database, and the database is slow.</summary>
public sealed class A_crowd_at_the_door(TestStores stores)
{
    private const int Connections = 30;

    [Fact]
    public async Task Waits_in_line_and_nobody_is_turned_away()
    {
        using var place = await stores.PlaceAsync(Stores.Production);
        await using var server = await StartAsync(place);
        await using var candidate = await CandidateAtHub.ReadyAsync(server, "candidate1", "practice-demo");
        await using var db = await server.DatabaseAsync();
        var account = await db.Sessions.Where(s => s.Id == candidate.SessionId).Select(s => s.CandidateId).SingleAsync();
        var (door, places) = (server.Services.GetRequiredService<Door>(), server.Services.GetRequiredService<CandidatePlaces>());
        await using var slow = new NpgsqlConnection(place.Database);
        await slow.OpenAsync();
        await using var held = await slow.BeginTransactionAsync();
        await using (var hold = new NpgsqlCommand("""LOCK TABLE "Sessions" IN ACCESS EXCLUSIVE MODE""", slow, held))
        {
            await hold.ExecuteNonQueryAsync();
        }

        var coming = Enumerable.Range(0, 3 * Connections)
            .Select(page => ComeAsync(door, () => places.TakeAsync(new AttachRequest(candidate.SessionId, $"page{page}", ComesBack: false), account, device: null, ""))).ToArray();
        var patience = DateTimeOffset.UtcNow.AddSeconds(2.5);
        await Until.TrueAsync(() => Task.FromResult(DateTimeOffset.UtcNow > patience), () => "Time does not pass.");
        await held.RollbackAsync();

        var came = await Task.WhenAll(coming);
        Assert.All(came, page => Assert.NotNull(page.Place));
        Assert.Contains(came, page => page.Told > 0);
    }

    [Fact]
    public async Task Lets_the_next_one_in_for_each_that_leaves_and_nobody_who_has_gone()
    {
        using var door = new Door(TimeProvider.System);
        var inside = new List<Task>();
        while (door.Waiting == 0)
        {
            inside.Add(door.EnterAsync(TestContext.Current.CancellationToken));
        }

        using var going = new CancellationTokenSource();
        var goes = door.EnterAsync(going.Token);
        var waits = door.EnterAsync(TestContext.Current.CancellationToken);
        Assert.Equal(3, door.Waiting);
        await going.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => door.StillWaitsAsync(goes, going.Token));
        door.Leave(goes);
        Assert.True(await door.StillWaitsAsync(waits, TestContext.Current.CancellationToken));

        door.Leave(inside[0]);
        door.Leave(inside[1]);
        Assert.False(await door.StillWaitsAsync(inside[^1], TestContext.Current.CancellationToken));
        Assert.False(await door.StillWaitsAsync(waits, TestContext.Current.CancellationToken));
        Assert.Equal(0, door.Waiting);
    }

    /// <summary>As the hub does for a page.</summary>
    private static async Task<(Place? Place, int Told)> ComeAsync(Door door, Func<Task<Place?>> take)
    {
        var told = 0;
        var entering = door.EnterAsync(CancellationToken.None);
        while (await door.StillWaitsAsync(entering, CancellationToken.None))
        {
            told++;
        }

        var place = await take();
        door.Leave(entering);
        return (place, told);
    }

    [Fact]
    public async Task Does_not_hold_up_the_pulse()
    {
        using var place = await stores.PlaceAsync(Stores.Production);
        await using var server = await StartAsync(place);
        var contexts = server.Services.GetRequiredService<IDbContextFactory<ExamContext>>();
        var crowd = new List<ExamContext>();
        try
        {
            for (var i = 0; i < Connections; i++)
            {
                var one = await contexts.CreateDbContextAsync();
                crowd.Add(one);
                await Until.TrueAsync(() => OpensAsync(one), () => "The server gives no connection back.");
            }

            var pulse = (await crowd[0].Pulse.AsNoTracking().SingleAsync()).At;
            await Until.TrueAsync(async () => (await crowd[0].Pulse.AsNoTracking().SingleAsync()).At > pulse, () => "The pulse waits for a connection.");
        }
        finally
        {
            foreach (var one in crowd)
            {
                await one.DisposeAsync();
            }
        }
    }

    private static async Task<bool> OpensAsync(ExamContext db)
    {
        try
        {
            await db.Database.OpenConnectionAsync();
            return true;
        }
        catch (Exception none) when (DatabaseAway.Is(none))
        {
            return false;
        }
    }

    /// <summary>A server that has few connections, and waits a second for one.</summary>
    private static Task<ServerUnderTest> StartAsync(StorePlace place) =>
        ServerUnderTest.StartAsync(place, settings: [new("ConnectionStrings:Database", $"{place.Database};Maximum Pool Size={Connections};Timeout=1")]);
}
