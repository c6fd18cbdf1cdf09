using ExamEngine.Certification;
using ExamEngine.Server.Certification.Credentials;
using ExamEngine.Sessions;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ExamEngine.Specs.Server.Applications;

/// <summary>Says that the tests of the collection share one server.</summary>
[CollectionDefinition(ApplicationsServer.Collection)]
public sealed class ApplicationsTests : ICollectionFixture<ApplicationsServer>;

/// <summary>
/// A server shared by the tests of applications, each of which has a candidate of its own. Any few points pass the upgrade examination there, and a file with the word EICAR in it is taken for infected.
/// </summary>
public sealed class ApplicationsServer(TestStores stores) : IAsyncDisposable
{
    /// <summary>The tests that share this server, one after another.</summary>
    public const string Collection = "Applications on one server";

    private readonly BankCopy _bank = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("examengine-scanner-");
    private readonly SemaphoreSlim _one = new(1, 1);
    private ServerUnderTest? _server;

    public async Task<ServerUnderTest> ServerAsync()
    {
        await _one.WaitAsync();
        try
        {
            return _server ??= await StartAsync();
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Awards a CTSA that expired a month ago, to whoever has none; the first demo candidate has one, and the second has one that is valid.</summary>
    public static async Task GiveExpiredCtsaAsync(ServerUnderTest server, string account)
    {
        await using var db = await server.DatabaseAsync();
        var mail = $"{account}@demo.example";
        var candidate = await db.Users.Where(u => u.Email == mail).Select(u => u.Id).SingleAsync();
        if (await db.Credentials.AnyAsync(c => c.CandidateId == candidate && c.Credential == "CTSA"))
        {
            return;
        }

        var award = new CredentialAward(
            candidate, new CredentialId("CTSA"), "bci-ctsa", 1, "examination", new SessionActor(SessionRole.Administrator, "Office"), DateTimeOffset.UtcNow.AddMonths(-13));
        Assert.Null((await server.Services.GetRequiredService<CredentialRegister>().IssueAsync(award)).Refusal);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _bank.Dispose();
        _folder.Delete(recursive: true);
        _one.Dispose();
    }

    private async Task<ServerUnderTest> StartAsync()
    {
        var blueprint = _bank.PathOf("ctss-upgrade", "blueprint.yaml");
        await File.WriteAllTextAsync(blueprint, (await File.ReadAllTextAsync(blueprint)).Replace("cut: 0.70", "cut: 0.02", StringComparison.Ordinal));
        var scanner = Path.Combine(_folder.FullName, "scan.sh");
        await File.WriteAllTextAsync(scanner, "grep -q EICAR \"$1\" && exit 1\nexit 0\n");
        return await stores.StartAsync(Stores.Embedded, settings: [_bank.Setting, new("ExternalScan", $"sh {scanner}"), new("Limits:RequestsPerTenSeconds", "100000")]);
    }
}
