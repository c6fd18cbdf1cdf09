using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Scheduling;
using ExamEngine.Sessions;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ExamEngine.Specs.Server.Fixtures;

/// <summary>A candidate's page without the page: signs in, checks in, attaches, answers; keeps every event it was sent.</summary>
public sealed class CandidateAtHub : IAsyncDisposable
{
    private readonly Visitor _visitor;
    private readonly CancellationTokenSource _leaving = new();
    private readonly ConcurrentQueue<CandidateEvent> _events = new();
    private HubConnection _connection = null!;
    private Task _listening = Task.CompletedTask;
    private readonly string _client = Guid.NewGuid().ToString("n");
    private long _seq;

    private CandidateAtHub(Visitor visitor, Guid sessionId) => (_visitor, SessionId) = (visitor, sessionId);

    public Guid SessionId { get; }

    public Visitor Visitor => _visitor;

    public HttpClient Http => _visitor.Http;

    public IReadOnlyCollection<CandidateEvent> Events => _events;

    public SessionSnapshot Snapshot => _events.OfType<SessionSnapshot>().Last();

    public long Durable => _events.Select(e => e switch { SavedEvent s => s.Durable, SessionSnapshot s => s.Durable, _ => 0 }).DefaultIfEmpty(0).Max();

    public ControlEvent? Control => _events.OfType<ControlEvent>().MaxBy(c => c.Version);

    /// <summary>Signs in and finds the booking of an examination.</summary>
    public static async Task<CandidateAtHub> SignInAsync(ServerUnderTest server, string account, string examId)
    {
        var visitor = await server.SignedInAsync(account);
        var exams = await visitor.Http.GetFromJsonAsync<JsonElement>("/api/candidate/exams");
        var mine = exams.EnumerateArray().Single(e => e.GetProperty("examId").GetString() == examId);
        return new CandidateAtHub(visitor, mine.GetProperty("sessionId").GetGuid());
    }

    /// <summary>Signs in, checks in, is released by the proctor, and attaches.</summary>
    public static async Task<CandidateAtHub> ReadyAsync(ServerUnderTest server, string account, string examId) => await ReadyAsync(server, await SignInAsync(server, account, examId));

    /// <summary>The same for one booking among several.</summary>
    public static async Task<CandidateAtHub> ReadyAsync(ServerUnderTest server, string account, Guid session) =>
        await ReadyAsync(server, new CandidateAtHub(await server.SignedInAsync(account), session));

    private static async Task<CandidateAtHub> ReadyAsync(ServerUnderTest server, CandidateAtHub candidate)
    {
        var checkIn = await candidate.CheckInAsync(server);
        if (!checkIn.Ok)
        {
            throw new InvalidOperationException(checkIn.Message);
        }

        await server.Services.GetRequiredService<ExamEngine.Server.Delivery.SessionCommands>().RunAsync(
            new SessionId(candidate.SessionId), (session, now) => session.MakeReady(now, new SessionActor(SessionRole.Proctor, "Test proctor")));
        await candidate.AttachAsync();
        return candidate;
    }

    public async Task<OpResult> CheckInAsync(ServerUnderTest server, string? confirmationNumber = null)
    {
        await using var db = await server.DatabaseAsync();
        var number = confirmationNumber ?? await db.Bookings.Where(b => b.Id == SessionId).Select(b => b.ConfirmationNumber).SingleAsync();
        var view = await Http.GetFromJsonAsync<CheckInView>($"/api/candidate/sessions/{SessionId}/check-in");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/candidate/sessions/{SessionId}/check-in")
        {
            Content = JsonContent.Create(new CheckInRequest(number, view!.RulesVersion, RulesAccepted: true, SystemCheck: null)),
        };
        request.Headers.Add("Origin", Http.BaseAddress!.GetLeftPart(UriPartial.Authority));
        using var response = await Http.SendAsync(request);
        return (await response.Content.ReadFromJsonAsync<OpResult>())!;
    }

    /// <summary>Takes the live place; waits for the snapshot.</summary>
    public async Task AttachAsync(Guid? otherSession = null, bool comesBack = false, bool asksAgain = false)
    {
        _connection = await HubConnections.OpenAsync(_visitor, "/hubs/candidate");
        var stream = _connection.StreamAsync<CandidateEvent>("Attach", new AttachRequest(otherSession ?? SessionId, _client, comesBack, asksAgain), _leaving.Token);
        var attached = new TaskCompletionSource();
        _listening = ListenAsync(stream, attached);
        await attached.Task;
        _seq = Math.Max(_seq, _events.OfType<SessionSnapshot>().LastOrDefault()?.Seq ?? 0);
    }

    public Task<OpResult> AskAsync(string method, params object[] arguments) => _connection.InvokeCoreAsync<OpResult>(method, arguments);

    /// <summary>Starts a section and reports its first item as shown.</summary>
    public async Task StartSectionAsync(int number)
    {
        await DoneAsync("BeginSection", number);
        await EventAsync<ItemEvent>(e => e.Position == Positions(number).First());
        await DoneAsync("SectionShown", number);
        await EventAsync<ControlEvent>(e => e.Sections[number - 1].State == SectionStatus.Open);
    }

    public async Task DoneAsync(string method, params object[] arguments)
    {
        var result = await AskAsync(method, arguments);
        if (!result.Ok)
        {
            throw new InvalidOperationException($"{method}: {result.Message}");
        }
    }

    public IEnumerable<int> Positions(int section)
    {
        var view = Snapshot.Sections[section - 1];
        return Enumerable.Range(view.FirstPosition, view.Items);
    }

    /// <summary>Sends one answer under the next number.</summary>
    public async Task<SaveResult> AnswerAsync(int position, object? response, bool? flagged = null)
    {
        var result = (await SaveAsync(Entry(_seq + 1, position, response, flagged))).Results.Single();
        if (result.Code == SaveCode.Received)
        {
            _seq++;
        }

        return result;
    }

    public Task<SaveReply> SaveAsync(params AnswerEntry[] entries) => _connection.InvokeAsync<SaveReply>("Save", entries);

    public static AnswerEntry Entry(long seq, int position, object? response, bool? flagged = null) =>
        new(seq, position, JsonSerializer.SerializeToElement(response), flagged, 0);

    /// <summary>A right kind of answer to any item, from its content alone: the first of everything.</summary>
    public object AnyAnswer(int position)
    {
        var content = _events.OfType<ItemEvent>().First(e => e.Position == position).Content;
        return content.Interactions.ToDictionary(i => i.Id, AnswerTo.First);
    }

    public async Task<TEvent> EventAsync<TEvent>(Func<TEvent, bool> wanted)
        where TEvent : CandidateEvent
    {
        TEvent? found = null;
        await Until.TrueAsync(
            () => Task.FromResult((found = _events.OfType<TEvent>().FirstOrDefault(wanted)) is not null),
            () => $"No {typeof(TEvent).Name} as wanted came; what came: {string.Join(", ", _events.Select(e => e.GetType().Name))}");
        return found!;
    }

    /// <summary>The server ends the stream of events; the connection stays.</summary>
    public Task EndedAsync() => _listening.WaitAsync(TimeSpan.FromSeconds(30));

    /// <summary>The connection breaks without a word.</summary>
    public async Task DropAsync()
    {
        await _connection.DisposeAsync();
        await _listening;
    }

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        if (_connection is not null)
        {
            await _connection.DisposeAsync();
        }

        await _listening;
        _leaving.Dispose();
        _visitor.Dispose();
    }

    private async Task ListenAsync(IAsyncEnumerable<CandidateEvent> stream, TaskCompletionSource attached)
    {
        try
        {
            await foreach (var entry in stream)
            {
                _events.Enqueue(entry);
                attached.TrySetResult();
            }
        }
        catch (Exception exception)
        {
            // A stream that ends because the page left is not worth telling; one that never began is.
            attached.TrySetException(exception);
        }
    }
}
