using System.Data.Common;
using ExamEngine.Server.Records;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ExamEngine.Server.Hosting;

/// <summary>Chooses the relational store: PostgreSQL by connection string, or one SQLite file in the data folder.</summary>
internal static class EmbeddedDatabase
{
    internal static void AddDatabase(this IServiceCollection services)
    {
        services.AddSingleton<SqliteSettings>();
        services.AddDbContextFactory<ExamContext>(static (provider, options) =>
        {
            // Migrations are written by hand and carry no snapshot to compare with; a test compares the schemas instead.
            // That there is no connection is thrown to whoever asked, who tells it or tries again: a page of log for each would fill the disk.
            options.ConfigureWarnings(static warnings => warnings.Ignore(
                RelationalEventId.PendingModelChangesWarning, RelationalEventId.ConnectionError, CoreEventId.QueryIterationFailed));
            if (provider.GetRequiredService<StoreChoice>().Database is { } outside)
            {
                options.UseNpgsql(WithPreparing(outside));
                return;
            }

            var file = Path.Combine(provider.GetRequiredService<DataFolder>().Folder, "examengine.db");
            options.UseSqlite(new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true }.ConnectionString)
                .AddInterceptors(provider.GetRequiredService<SqliteSettings>());
        });
    }

    /// <summary>Statements that come again and again are parsed and planned once for each connection; a connection string that says how many, or none, is left as it is.</summary>
    private static string WithPreparing(string connection)
    {
        const string Prepared = "Max Auto Prepare";
        var settings = new DbConnectionStringBuilder { ConnectionString = connection };
        if (!settings.ContainsKey(Prepared))
        {
            settings[Prepared] = 100;
        }

        return settings.ConnectionString;
    }
}
