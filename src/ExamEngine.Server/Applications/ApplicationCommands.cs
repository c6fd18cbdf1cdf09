using ExamEngine.Certification.Applications;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Applications;

/// <summary>
/// Runs commands on applications: decided on the application as it stands, appended by compare-and-set, in one transaction with all that belongs to it.
/// What was asked for twice under one number is done once.
/// </summary>
internal sealed class ApplicationCommands(IDbContextFactory<ExamContext> contexts, TimeProvider clock)
{
    private const int MostTries = 8;

    /// <summary>What is answered where another writer was first, and the caller had named the version it looked at.</summary>
    public static OpResult Moved { get; } = OpResult.Refused("changed", "The application was changed meanwhile. Look at it again before you decide.");

    /// <summary>What is answered for an application that is not there, or not the caller's.</summary>
    public static OpResult Absent { get; } = OpResult.Refused("application", "There is no such application.");

    /// <summary>What is answered where the page gave no number, or one that stands for something else.</summary>
    public static Refusal NoNumber { get; } = new("commandId", "The request has no number of its own. Load the page again.");

    /// <summary>Runs a command.</summary>
    /// <param name="id">The application.</param>
    /// <param name="operation">The number of what is asked for; null where doing it twice changes nothing.</param>
    /// <param name="command">Decides, with the transaction's context; may be run more than once.</param>
    /// <param name="expected">The version the caller looked at; null when any will do.</param>
    /// <param name="also">What else is written in the transaction, once the events are appended; what it refuses undoes them.</param>
    public async Task<OpResult> RunAsync(
        Guid id,
        Guid? operation,
        Func<ExamContext, CertificationApplication, DateTimeOffset, Task<ApplicationOutcome>> command,
        int? expected = null,
        Func<ExamContext, CertificationApplication, Task<OpResult?>>? also = null)
    {
        if (operation == Guid.Empty)
        {
            return OpResult.Of(NoNumber);
        }

        for (var i = 0; i < MostTries; i++)
        {
            if (await TryAsync(id, operation, command, expected, also) is { } result)
            {
                return result;
            }
        }

        throw new InvalidOperationException($"Application {id} could not be written in {MostTries} tries.");
    }

    /// <summary>Whether something was done already.</summary>
    public static async Task<Guid?> DoneAsync(ExamContext db, Guid operation) =>
        await db.ApplicationOperations.Where(o => o.Id == operation).Select(o => (Guid?)o.ApplicationId).SingleOrDefaultAsync();

    /// <summary>
    /// Notes that something is done, in the caller's transaction and before anything else is written: whoever asks for the same meanwhile waits for the end of it, on either database.
    /// </summary>
    /// <returns>False when it was done already.</returns>
    public async Task<bool> NoteAsync(ExamContext db, Guid operation, Guid application) => 1 == await db.Database.ExecuteSqlRawAsync(
        """INSERT INTO "ApplicationOperations" ("Id", "ApplicationId", "At") VALUES ({0}, {1}, {2}) ON CONFLICT ("Id") DO NOTHING""",
        operation, application, clock.GetUtcNow().ToUnixTimeMilliseconds());

    private async Task<OpResult?> TryAsync(
        Guid id,
        Guid? operation,
        Func<ExamContext, CertificationApplication, DateTimeOffset, Task<ApplicationOutcome>> command,
        int? expected,
        Func<ExamContext, CertificationApplication, Task<OpResult?>>? also)
    {
        await using var db = await contexts.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (operation is { } asked && !await NoteAsync(db, asked, id))
        {
            return await DoneAsync(db, asked) == id ? OpResult.Done : Absent;
        }

        if (await ApplicationStore.ReadAsync(db, id) is not { Application: var application })
        {
            return Absent;
        }

        if (expected is { } version && version != application.Version)
        {
            return Moved;
        }

        var outcome = await command(db, application, Now(clock));
        if (outcome.Refusal is not null)
        {
            return OpResult.Of(outcome.Refusal);
        }

        if (outcome.Events.Count > 0 && !await ApplicationStore.AppendAsync(db, application, outcome.Events))
        {
            return null;
        }

        var result = also is null ? null : await also(db, outcome.Events.Aggregate(application, (known, entry) => known.Apply(entry)));
        if (result is { Ok: false })
        {
            return result;
        }

        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return OpResult.Done;
    }

    /// <summary>To the millisecond, because that is how the database and the pages keep time.</summary>
    internal static DateTimeOffset Now(TimeProvider clock) => DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());
}
