using System.Net.Http.Headers;
using ExamEngine.Server.Access;
using ExamEngine.Server.Delivery;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ExamEngine.Specs.Server.Abuse;

/// <summary>
/// A server at a moment that stands still, with two slots: one the proctor watches, one nobody watches. In each the second candidate is in the
/// middle of the examination and the third has checked in, so that whatever is done to them would be done.
/// </summary>
public sealed class World : IAsyncDisposable
{
    internal const string WithoutRole = "nothing";
    private const string Mine = "ctss-upgrade";
    private const string Others = "practice-demo";

    private readonly Dictionary<string, Visitor> _visitors = new(StringComparer.Ordinal);
    private Dictionary<(string Exam, string Account), SessionRow> _sessions = [];
    private Dictionary<Guid, string> _numbers = [];

    private World(ServerUnderTest server, ManualClock clock) => (Server, Clock) = (server, clock);

    public ServerUnderTest Server { get; }

    public ManualClock Clock { get; }

    /// <summary>An id that nothing has.</summary>
    public static Guid Absent { get; } = Guid.Parse("01890000-0000-7000-8000-000000000000");

    /// <summary>The first candidate's session, in the slot of the proctor, in the middle of the examination.</summary>
    public Guid Own => Session(Mine, "candidate1");

    /// <summary>Sessions of others in the same slot.</summary>
    public IReadOnlyList<Guid> Siblings => [Session(Mine, "candidate2"), Session(Mine, "candidate3")];

    /// <summary>Sessions of others in the slot that is not the proctor's.</summary>
    public IReadOnlyList<Guid> Elsewhere => [Session(Others, "candidate2"), Session(Others, "candidate3")];

    public Guid OwnSlot => _sessions[(Mine, "candidate1")].SlotId;

    public Guid OtherSlot => _sessions[(Others, "candidate1")].SlotId;

    /// <summary>The slot a session is in; of nothing, nothing.</summary>
    public Guid SlotOf(Guid session) => _sessions.Values.SingleOrDefault(s => s.Id == session)?.SlotId ?? Absent;

    public Guid CandidateOf(Guid session) => _sessions.Values.SingleOrDefault(s => s.Id == session)?.CandidateId ?? Absent;

    /// <summary>The right confirmation number of a session, which a stranger may have overheard.</summary>
    public string NumberOf(Guid session) => _numbers.GetValueOrDefault(session, "ABCDEFGH");

    public static async Task<World> StartAsync(TestStores stores, Stores kind = Stores.Embedded, params KeyValuePair<string, string?>[] settings)
    {
        var clock = new ManualClock(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        KeyValuePair<string, string?>[] limits = [new("Limits:RequestsPerTenSeconds", "1000000"), new("Limits:RequestsOfStrangersPerTenSeconds", "1000000"), new("Limits:HubCallsPerTenSeconds", "1000000")];
        var world = new World(await stores.StartAsync(kind, clock, [.. limits.ExceptBy(settings.Select(s => s.Key), limit => limit.Key), .. settings]), clock);
        await world.FillAsync();
        return world;
    }

    /// <summary>The actor's browser; one for each, signed in once.</summary>
    public async Task<Visitor> VisitorAsync(Actor actor)
    {
        if (!_visitors.TryGetValue(actor.Name, out var visitor))
        {
            visitor = actor.Account is null ? Server.Visitor() : await Server.SignedInAsync(actor.Account);
            visitor.Http.DefaultRequestHeaders.Add("Origin", Server.Address.GetLeftPart(UriPartial.Authority));
            visitor.Http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("*/*"));
            _visitors.Add(actor.Name, visitor);
        }

        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in _visitors.Values)
        {
            visitor.Dispose();
        }

        await Server.DisposeAsync();
    }

    private Guid Session(string exam, string account) => _sessions[(exam, account)].Id;

    private async Task FillAsync()
    {
        await using (var scope = Server.Services.CreateAsyncScope())
        {
            var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
            await accounts.CreateAsync(new Account { UserName = Mail(WithoutRole), Email = Mail(WithoutRole), DisplayName = "No role" }, DemoAccounts.Password);
        }

        await using (var db = await Server.DatabaseAsync())
        {
            var people = await db.Users.ToDictionaryAsync(u => u.Id, u => u.Email!.Split('@')[0]);
            _sessions = (await db.Sessions.AsNoTracking().ToListAsync()).ToDictionary(s => (s.ExamId, people[s.CandidateId]));
            _numbers = await db.Bookings.ToDictionaryAsync(b => b.Id, b => b.ConfirmationNumber);
            var notMine = OtherSlot;
            await db.SlotProctors.Where(p => p.SlotId == notMine).ExecuteDeleteAsync();
        }

        foreach (var session in (Guid[])[Own, Siblings[0], Elsewhere[0]])
        {
            await BringAsync(session, isRunning: true);
        }

        foreach (var session in (Guid[])[Siblings[1], Elsewhere[1]])
        {
            await BringAsync(session, isRunning: false);
        }
    }

    private static string Mail(string account) => $"{account}@demo.example";

    private async Task BringAsync(Guid session, bool isRunning)
    {
        var commands = Server.Services.GetRequiredService<SessionCommands>();
        var candidate = new SessionActor(SessionRole.Candidate, "Candidate", CandidateOf(session));
        List<Func<ExamSession, DateTimeOffset, Decision>> steps = [(s, now) => s.CheckIn(now, candidate, "2026-11")];
        if (isRunning)
        {
            steps.Add((s, now) => s.MakeReady(now, SessionActor.Policy));
            steps.Add((s, now) => s.BeginSection(now, candidate, 1));
            steps.Add((s, now) => s.ShowSection(now, candidate, 1));
        }

        foreach (var step in steps)
        {
            if ((await commands.RunAsync(new SessionId(session), step))!.Refusal is { } refusal)
            {
                throw new InvalidOperationException(refusal.Message);
            }
        }
    }
}
