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

        // Contexts are used again: making one costs more than most of the queries that are asked through it.
        services.AddPooledDbContextFactory<ExamContext>(static (provider, options) => Choose(options, provider));
        services.AddScoped(static provider => provider.GetRequiredService<IDbContextFactory<ExamContext>>().CreateDbContext());
    }

    /// <summary>Chooses the store for contexts that are made apart from the others.</summary>
    /// <param name="options">The contexts' options.</param>
    /// <param name="provider">Knows the choice.</param>
    /// <param name="connection">Settings of the connection to PostgreSQL that replace others.</param>
    internal static void Choose(DbContextOptionsBuilder options, IServiceProvider provider, params (string Key, object Value)[] connection)
    {
        // Migrations are written by hand and carry no snapshot to compare with; a test compares the schemas instead.
        // That there is no connection is thrown to whoever asked, who tells it or tries again: a page of log for each would fill the disk.
        options.ConfigureWarnings(static warnings => warnings.Ignore(
            RelationalEventId.PendingModelChangesWarning, RelationalEventId.ConnectionError, CoreEventId.QueryIterationFailed));
        if (provider.GetRequiredService<StoreChoice>().Database is { } outside)
        {
            options.UseNpgsql(With(outside, connection));
            return;
        }

        var file = Path.Combine(provider.GetRequiredService<DataFolder>().Folder, "examengine.db");
        options.UseSqlite(new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true }.ConnectionString)
            .AddInterceptors(provider.GetRequiredService<SqliteSettings>());
    }

    /// <summary>Statements that come again and again are parsed and planned once for each connection; a connection string that says how many, or none, is left as it is.</summary>
    private static string With(string outside, (string Key, object Value)[] replaced)
    {
        const string Prepared = "Max Auto Prepare";
        var settings = new DbConnectionStringBuilder { ConnectionString = outside };
        if (!settings.ContainsKey(Prepared))
        {
            settings[Prepared] = 100;
        }

        foreach (var (key, value) in replaced)
        {
            settings[key] = value;
        }

        return settings.ConnectionString;
    }
}
