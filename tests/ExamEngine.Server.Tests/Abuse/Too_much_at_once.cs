using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ExamEngine.Server.Access;
using ExamEngine.Server.Delivery;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ExamEngine.Specs.Server.Abuse;

public sealed class Too_much_at_once(TestStores stores)
{
    private const string Wrong = "not the password";
    private static readonly TimeSpan Ten = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Of_requests_is_429_with_words_and_when_to_come_back_and_goes_on_afterwards()
    {
        await using var world = await World.StartAsync(stores, Stores.Embedded, new KeyValuePair<string, string?>("Limits:RequestsPerTenSeconds", "20"));
        var candidate = await world.VisitorAsync(Actor.All[2]);
        var proctor = await world.VisitorAsync(Actor.All[3]);
        for (var request = 1; request <= 20; request++)
        {
            Assert.Equal(HttpStatusCode.OK, (await candidate.Http.GetAsync("/api/me")).StatusCode);
        }

        using var refused = await candidate.Http.GetAsync("/api/me");
        using var page = await candidate.Http.GetAsync("/exams");
        using var other = await proctor.Http.GetAsync("/api/me");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(Ten, refused.Headers.RetryAfter?.Delta);
        Assert.Contains("Too many requests. Wait a minute and try again.", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("<h1>Too many requests</h1>", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);

        world.Clock.Advance(2 * Ten);
        Assert.Equal(HttpStatusCode.OK, (await candidate.Http.GetAsync("/api/me")).StatusCode);
    }

    [Fact]
    public async Task Of_requests_of_strangers_stops_their_network_and_nobody_who_has_signed_in()
    {
        await using var world = await World.StartAsync(stores, Stores.Embedded, new KeyValuePair<string, string?>("Limits:RequestsOfStrangersPerTenSeconds", "30"));
        var candidate = await world.VisitorAsync(Actor.All[2]);
        using var stranger = world.Server.Visitor();
        while ((await stranger.Http.GetAsync("/sign-in")).StatusCode != HttpStatusCode.TooManyRequests)
        {
        }

        Assert.Equal(HttpStatusCode.OK, (await candidate.Http.GetAsync("/api/me")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await stranger.Http.GetAsync("/css/site.css")).StatusCode);
    }

    [Fact]
    public async Task Of_answers_over_HTTPS_is_refused_whole_and_the_same_batch_is_received_later()
    {
        await using var world = await World.StartAsync(stores, Stores.Embedded, new KeyValuePair<string, string?>("Limits:RequestsPerTenSeconds", "5"));
        var candidate = await world.VisitorAsync(Actor.All[2]);
        var flag = new AnswerBatch(await EpochAsync(world), [new AnswerEntry(1, 1, default, true, 0)]);
        while ((await candidate.Http.GetAsync("/api/me")).StatusCode != HttpStatusCode.TooManyRequests)
        {
        }

        using var refused = await candidate.Http.PostAsJsonAsync($"/api/candidate/sessions/{world.Own}/answers", flag);
        world.Clock.Advance(2 * Ten);
        using var later = await candidate.Http.PostAsJsonAsync($"/api/candidate/sessions/{world.Own}/answers", flag);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Contains("\"received\"", await later.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_hub_calls_is_refused_in_words_of_each_kind_and_goes_on_afterwards()
    {
        await using var world = await World.StartAsync(stores, Stores.Embedded, new KeyValuePair<string, string?>("Limits:HubCallsPerTenSeconds", "10"));
        await using var hub = await HubConnections.OpenAsync(await world.VisitorAsync(Actor.All[2]), "/hubs/candidate");
        for (var call = 1; call <= 10; call++)
        {
            Assert.Equal("not-attached", (await hub.InvokeAsync<OpResult>("Alive", new AliveReport(0))).Code);
        }

        var action = await hub.InvokeAsync<OpResult>("OpenItem", 1);
        var save = await hub.InvokeAsync<SaveReply>("Save", new[] { new AnswerEntry(7, 1, JsonSerializer.SerializeToElement("A"), null, 0) });
        var clock = await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync<ClockReply>("SyncClock"));

        Assert.Equal(("rate", HubCallLimit.Words), (action.Code, action.Message));
        Assert.Equal(new SaveResult(7, SaveCode.Rate), Assert.Single(save.Results));
        Assert.Contains(HubCallLimit.Words, clock.Message, StringComparison.Ordinal);

        world.Clock.Advance(2 * Ten);
        Assert.Equal("not-attached", (await hub.InvokeAsync<OpResult>("OpenItem", 1)).Code);
    }

    [Fact]
    public async Task Of_hub_calls_over_several_connections_is_held_against_the_account()
    {
        await using var world = await World.StartAsync(stores, Stores.Embedded, new KeyValuePair<string, string?>("Limits:HubCallsPerTenSeconds", "10"));
        var codes = new List<string?>();
        for (var connection = 1; connection <= 3; connection++)
        {
            await using var hub = await HubConnections.OpenAsync(await world.VisitorAsync(Actor.All[2]), "/hubs/candidate");
            for (var call = 1; call <= 10; call++)
            {
                codes.Add((await hub.InvokeAsync<OpResult>("OpenItem", 1)).Code);
            }
        }

        Assert.Equal(20, codes.Count(code => code == "not-attached"));
        Assert.All(codes.Skip(20), code => Assert.Equal("rate", code));
    }

    [Fact]
    public async Task Of_connections_of_one_account_leaves_those_that_are_there()
    {
        await using var world = await World.StartAsync(stores, Stores.Embedded, new KeyValuePair<string, string?>("Limits:HubConnectionsPerAccount", "2"));
        var candidate = await world.VisitorAsync(Actor.All[2]);
        await using var first = await HubConnections.OpenAsync(candidate, "/hubs/candidate");
        var second = await HubConnections.OpenAsync(candidate, "/hubs/candidate");

        await using var third = await HubConnections.OpenAsync(candidate, "/hubs/candidate");
        await Assert.ThrowsAnyAsync<Exception>(() => third.InvokeAsync<OpResult>("OpenItem", 1));
        Assert.Equal("not-attached", (await first.InvokeAsync<OpResult>("OpenItem", 1)).Code);

        await second.DisposeAsync();
        await Until.TrueAsync(async () =>
        {
            await using var again = await HubConnections.OpenAsync(candidate, "/hubs/candidate");
            return await again.InvokeAsync<OpResult>("OpenItem", 1).ContinueWith(t => t.IsCompletedSuccessfully, TaskScheduler.Default);
        }, () => "A closed connection still counts.");
    }

    [Fact]
    public async Task Of_boards_on_one_connection_ends_all_but_the_last()
    {
        await using var world = await World.StartAsync(stores);
        await using var hub = await HubConnections.OpenAsync(await world.VisitorAsync(Actor.All[4]), "/hubs/proctor");
        var first = hub.StreamAsync<JsonElement>("Watch", world.OwnSlot).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await first.MoveNextAsync());

        await using var second = hub.StreamAsync<JsonElement>("Watch", world.OtherSlot).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await second.MoveNextAsync());

        Assert.False(await first.MoveNextAsync());
    }

    [Fact]
    public async Task Of_taking_the_place_on_one_connection_ends_the_stream_of_the_former()
    {
        await using var world = await World.StartAsync(stores);
        await using var hub = await HubConnections.OpenAsync(await world.VisitorAsync(Actor.All[2]), "/hubs/candidate");
        var first = hub.StreamAsync<JsonElement>("Attach", new AttachRequest(world.Own, "page", false)).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await first.MoveNextAsync());

        await using var second = hub.StreamAsync<JsonElement>("Attach", new AttachRequest(world.Own, "page", false)).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await second.MoveNextAsync());
        while (await first.MoveNextAsync())
        {
        }

        Assert.True((await hub.InvokeAsync<OpResult>("OpenItem", 1)).Ok);
    }

    [Fact]
    public async Task Of_wrong_passwords_in_a_test_centre_keeps_out_none_who_are_expected_there_now()
    {
        await using var world = await World.StartAsync(stores, Stores.Embedded, new KeyValuePair<string, string?>("Access:WrongPasswordsPerMinute", "5"));
        using var guesser = world.Server.Visitor();
        for (var guess = 1; guess <= 8; guess++)
        {
            await guesser.TrySignInAsync($"nobody{guess}@demo.example", Wrong);
        }

        using var candidate = world.Server.Visitor();
        using var expected = await candidate.TrySignInAsync("candidate4@demo.example", DemoAccounts.Password);
        using var author = world.Server.Visitor();
        using var unexpected = await author.TrySignInAsync("author@demo.example", DemoAccounts.Password);
        using var guessed = await guesser.TrySignInAsync("candidate5@demo.example", Wrong);

        Assert.Equal(HttpStatusCode.Redirect, expected.StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, unexpected.StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, guessed.StatusCode);
        Assert.Equal(Words(await unexpected.Content.ReadAsStringAsync()), Words(await guessed.Content.ReadAsStringAsync()));

        world.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(HttpStatusCode.Redirect, (await author.TrySignInAsync("author@demo.example", DemoAccounts.Password)).StatusCode);
    }

    [Fact]
    public async Task Of_wrong_passwords_for_an_account_holds_it_for_that_network_and_for_a_while_only()
    {
        await using var world = await World.StartAsync(stores, Stores.Embedded, new KeyValuePair<string, string?>("Proxies", "127.0.0.0/8;::1/128"));
        using var stranger = From(world, "203.0.113.7");
        using var owner = From(world, "198.51.100.9");
        for (var guess = 1; guess <= 12; guess++)
        {
            await stranger.TrySignInAsync("candidate4@demo.example", Wrong);
        }

        using var there = await stranger.TrySignInAsync("candidate4@demo.example", DemoAccounts.Password);
        using var here = await owner.TrySignInAsync("candidate4@demo.example", DemoAccounts.Password);
        Assert.Equal(HttpStatusCode.OK, there.StatusCode);
        Assert.Contains(PasswordSignIn.Refused, await there.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, here.StatusCode);

        world.Clock.Advance(TimeSpan.FromMinutes(31));
        using var later = await stranger.TrySignInAsync("candidate4@demo.example", DemoAccounts.Password);
        Assert.Equal(HttpStatusCode.Redirect, later.StatusCode);
    }

    private static Visitor From(World world, string address)
    {
        var visitor = world.Server.Visitor();
        visitor.Http.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        return visitor;
    }

    // What a person sees, without what they typed.
    private static string Words(string html) => html.Split("__RequestVerificationToken")[0]
        .Replace("author@demo.example", "", StringComparison.Ordinal).Replace("candidate5@demo.example", "", StringComparison.Ordinal);

    private static async Task<long> EpochAsync(World world)
    {
        var places = world.Server.Services.GetRequiredService<CandidatePlaces>();
        return (await places.TakeAsync(new AttachRequest(world.Own, "page", ComesBack: false), world.CandidateOf(world.Own), device: null, ""))!.Epoch;
    }
}
