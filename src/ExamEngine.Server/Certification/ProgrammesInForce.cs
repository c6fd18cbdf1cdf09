using System.Collections.Concurrent;
using System.Text.Json;
using ExamEngine.Certification;
using ExamEngine.Certification.Programmes;
using ExamEngine.Certification.Reading;
using ExamEngine.Server.Records;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Certification;

/// <summary>
/// The programmes by which decisions are made: the last edition of the files that was accepted. Editions are kept in the database, so that files that
/// are broken, or gone, change nothing, and the version a decision was made under can always be looked up.
/// </summary>
internal sealed class ProgrammesInForce(
    IDbContextFactory<ExamContext> contexts, ProgrammeFolder folder, TimeProvider clock, ILogger<ProgrammesInForce> log) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly ConcurrentDictionary<int, ProgrammeEdition> _known = new();
    private volatile ProgrammeEdition _edition = ProgrammeEdition.None;
    private volatile IReadOnlyList<ProgrammeProblem> _problems = [];
    private string? _trace;

    /// <summary>The edition in force.</summary>
    public ProgrammeEdition Edition => _edition;

    /// <summary>The programmes in force.</summary>
    public ProgrammeSet Programmes => _edition.Programmes;

    /// <summary>Why the files that are there now were refused; empty when they are those in force.</summary>
    public IReadOnlyList<ProgrammeProblem> Problems => _problems;

    /// <summary>
    /// Takes what changed: files of this node that were written since the last look, and an edition that another node accepted. Files that did not change since
    /// the last look say nothing against a later edition.
    /// </summary>
    /// <param name="always">Reads the files even if they seem the same.</param>
    public async Task LookAsync(bool always = false)
    {
        await _one.WaitAsync();
        try
        {
            await using var db = await contexts.CreateDbContextAsync();
            await FollowAsync(db);
            var trace = folder.Trace();
            if (always || trace != _trace)
            {
                await ReadAsync(db);
                _trace = trace;
            }
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            log.ProgrammesUnreadable(unreadable, _edition.Number);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>A version of a programme that a decision names, also one whose file has gone since.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="number">The number of the version.</param>
    /// <param name="edition">The edition in force at the decision; null to look in the latest one that has the version.</param>
    /// <returns>The programme with that version, and the edition it is from; null when there never was one.</returns>
    public async Task<(Programme Programme, ProgrammeVersion Version, int Edition)?> FindAsync(string programme, int number, int? edition = null) =>
        await EditionOfAsync(programme, number, edition) is { } found ? In(found, programme, number) : null;

    /// <summary>The edition that a version of a programme is from, with all programmes as they stood beside it.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="number">The number of the version.</param>
    /// <param name="edition">The edition in force at the decision; null to look in the latest one that has the version.</param>
    /// <returns>The edition; null when there never was one.</returns>
    public async Task<ProgrammeEdition?> EditionOfAsync(string programme, int number, int? edition = null)
    {
        var latest = _edition;
        if ((edition is null || edition == latest.Number) && In(latest, programme, number) is not null)
        {
            return latest;
        }

        await using var db = await contexts.CreateDbContextAsync();
        var numbers = edition is { } one ? [one] : await db.ProgrammeEditions.OrderByDescending(e => e.Number).Select(e => e.Number).ToListAsync();
        foreach (var candidate in numbers)
        {
            if (await EditionAsync(db, candidate) is { } old && In(old, programme, number) is not null)
            {
                return old;
            }
        }

        return null;
    }

    /// <summary>The title of a credential, as the latest version that has one gives it.</summary>
    /// <param name="credential">The credential.</param>
    /// <returns>The title; the identifier when no programme in force awards it.</returns>
    public string TitleOf(CredentialId credential) =>
        Programmes.Awarding(credential)?.Versions.SelectMany(version => version.Credentials).LastOrDefault(defined => defined.Id == credential)?.Title ?? credential.Value;

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private static (Programme Programme, ProgrammeVersion Version, int Edition)? In(ProgrammeEdition edition, string id, int number) =>
        edition.Programmes.Programmes.FirstOrDefault(programme => programme.Id == id) is { } programme && programme.Version(number) is { } version
            ? (programme, version, edition.Number)
            : null;

    private async Task FollowAsync(ExamContext db)
    {
        var latest = await db.ProgrammeEditions.MaxAsync(e => (int?)e.Number) ?? 0;
        if (latest > _edition.Number && await EditionAsync(db, latest) is { } edition)
        {
            _edition = edition;
            _problems = [];
        }
    }

    private async Task ReadAsync(ExamContext db)
    {
        var files = folder.Read();
        var reading = files.Count > 0 ? ProgrammeReader.Read(files) : new ProgrammeReading(null, [new ProgrammeProblem("programmes", 1, 1, "The item bank has no programme files.")]);
        _problems = reading.Problems;
        if (reading.Value is null)
        {
            foreach (var problem in reading.Problems)
            {
                log.ProgrammeProblem(problem.File, problem.Line, problem.Column, problem.Reason);
            }

            log.ProgrammesRefused(_edition.Number);
            return;
        }

        var hash = ProgrammeFolder.Hash(files);
        if (hash != _edition.Hash)
        {
            await AcceptAsync(db, files, hash);
        }
    }

    /// <summary>Two nodes may accept files at once: each edition has one number, and whoever comes second takes the next.</summary>
    private async Task AcceptAsync(ExamContext db, IReadOnlyList<ProgrammeFile> files, string hash)
    {
        var (isStored, json) = (false, JsonSerializer.Serialize(files, RecordsJson.Options));
        while (!isStored && hash != _edition.Hash)
        {
            var number = (await db.ProgrammeEditions.MaxAsync(e => (int?)e.Number) ?? 0) + 1;
            isStored = 1 == await db.Database.ExecuteSqlRawAsync(
                """INSERT INTO "ProgrammeEditions" ("Number", "Hash", "AcceptedAt", "FilesJson") VALUES ({0}, {1}, {2}, {3}) ON CONFLICT ("Number") DO NOTHING""",
                number, hash, clock.GetUtcNow().ToUnixTimeMilliseconds(), json);
            await FollowAsync(db);
        }

        log.ProgrammesAccepted(_edition.Number, _edition.Programmes.Programmes.Count);
    }

    private async Task<ProgrammeEdition?> EditionAsync(ExamContext db, int number)
    {
        if (_known.TryGetValue(number, out var known))
        {
            return known;
        }

        if (await db.ProgrammeEditions.AsNoTracking().SingleOrDefaultAsync(e => e.Number == number) is not { } row)
        {
            return null;
        }

        var reading = ProgrammeReader.Read(JsonSerializer.Deserialize<ProgrammeFile[]>(row.FilesJson, RecordsJson.Options)!);
        if (reading.Value is null)
        {
            log.EditionUnreadable(number, reading.Problems[0].ToString());
            return null;
        }

        return _known.GetOrAdd(number, new ProgrammeEdition(number, row.Hash, row.AcceptedAt, reading.Value));
    }
}
