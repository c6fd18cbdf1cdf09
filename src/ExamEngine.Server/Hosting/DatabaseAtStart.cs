using ExamEngine.Server.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ExamEngine.Server.Hosting;

/// <summary>Brings the schema up to date before anything else of the server runs.</summary>
internal sealed class DatabaseAtStart(IDbContextFactory<ExamContext> contexts, StartLock startLock, StoreChoice stores, ILogger<DatabaseAtStart> log)
    : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var held = await startLock.HoldAsync(cancellationToken);
            await MigrateAsync(cancellationToken);
        }
        catch (Npgsql.NpgsqlException unreachable) when (unreachable is not Npgsql.PostgresException)
        {
            throw new StartRefusedException($"The database does not answer ({unreachable.Message}). Check ConnectionStrings:Database.", unreachable);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (stores.EmbeddedDatabase)
        {
            // A server killed while it migrated leaves the migration lock behind, and the next would wait for it for ever. The data folder's
            // own lock has already shown that no other server is at work.
            await context.Database.ExecuteSqlRawAsync(
                "CREATE TABLE IF NOT EXISTS \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL CONSTRAINT \"PK___EFMigrationsLock\" PRIMARY KEY, \"Timestamp\" TEXT NOT NULL); DELETE FROM \"__EFMigrationsLock\";",
                cancellationToken);
        }

        // Asking for the history of an empty PostgreSQL database would log a failure that is none.
        await context.GetService<IHistoryRepository>().CreateIfNotExistsAsync(cancellationToken);
        var pending = (await context.Database.GetPendingMigrationsAsync(cancellationToken)).Count();
        await context.Database.MigrateAsync(cancellationToken);
        log.DatabaseMigrated((await context.Database.GetAppliedMigrationsAsync(cancellationToken)).Last(), pending);
    }
}
