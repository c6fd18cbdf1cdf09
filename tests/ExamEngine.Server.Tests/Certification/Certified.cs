using ExamEngine.Certification;
using ExamEngine.Server.Certification.Credentials;
using ExamEngine.Sessions;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ExamEngine.Specs.Server.Certification;

/// <summary>A server on a clock that stands still, shared by the tests of credentials: each test awards credentials to people of its own.</summary>
public sealed class Certified(TestStores stores) : IAsyncDisposable
{
    /// <summary>The administrator who decides in these tests.</summary>
    internal static readonly SessionActor Office = new(SessionRole.Administrator, "Office", Guid.Parse("01890000-0000-7000-8000-00000000000a"));

    private readonly SemaphoreSlim _one = new(1, 1);
    private ServerUnderTest? _server;

    /// <summary>The tests that share this server, one after another.</summary>
    public const string Collection = "Credentials on one server";

    /// <summary>Today is 22 November 2026, and the clock of the shared server stays there.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    public async Task<ServerUnderTest> ServerAsync()
    {
        await _one.WaitAsync();
        try
        {
            return _server ??= await stores.StartAsync(
                Stores.Embedded, new ManualClock(Now), [new("Limits:RequestsPerTenSeconds", "100000"), new("Limits:RequestsOfStrangersPerTenSeconds", "100000"), new("Limits:VerificationsPerMinute", "100000")]);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>An account of its own for a test.</summary>
    public static async Task<Guid> PersonAsync(ServerUnderTest server, string name)
    {
        await using var db = await server.DatabaseAsync();
        var id = Guid.NewGuid();
        var mail = $"{id:n}@demo.example";
        db.Users.Add(new ExamEngine.Server.Access.Account
        {
            Id = id, DisplayName = name, UserName = mail, NormalizedUserName = mail.ToUpperInvariant(), Email = mail, NormalizedEmail = mail.ToUpperInvariant(), SecurityStamp = "x",
        });
        await db.SaveChangesAsync();
        return id;
    }

    internal static async Task<string> AwardAsync(ServerUnderTest server, Guid candidate, string credential, string programme, string route, DateTimeOffset at)
    {
        var (number, refusal) = await server.Services.GetRequiredService<CredentialRegister>().IssueAsync(new CredentialAward(candidate, new CredentialId(credential), programme, 1, route, Office, at));
        return number?.Value ?? throw new InvalidOperationException(refusal!.Message);
    }

    internal static Task<string> CtsaAsync(ServerUnderTest server, Guid candidate, DateTimeOffset at) => AwardAsync(server, candidate, "CTSA", "bci-ctsa", "examination", at);

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _one.Dispose();
    }
}

/// <summary>Says that the tests of the collection share one server.</summary>
[CollectionDefinition(Certified.Collection)]
public sealed class CertifiedTests : ICollectionFixture<Certified>;
