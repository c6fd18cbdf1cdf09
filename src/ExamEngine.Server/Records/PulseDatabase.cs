using System.Data.Common;
using ExamEngine.Server.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Records;

/// <summary>
/// The database by connections of its own, for the pulse. Where a thousand pages come at once and wait for connections, the engine is slow and not away: a pulse
/// that waited behind them would be found as an outage, and giving that back to everybody would make it slower.
/// </summary>
internal sealed class PulseDatabase(IDbContextFactory<ExamContext> contexts, StoreChoice stores)
{
    private const int Connections = 2;

    private readonly string? _own = stores.Database is { } outside ? Own(outside) : null;

    /// <summary>Opens a context.</summary>
    public async Task<ExamContext> OpenAsync()
    {
        var db = await contexts.CreateDbContextAsync();
        if (_own is not null)
        {
            db.Database.SetConnectionString(_own);
        }

        return db;
    }

    private static string Own(string outside)
    {
        var settings = new DbConnectionStringBuilder { ConnectionString = outside };
        settings["Application Name"] = "examengine pulse";
        settings["Maximum Pool Size"] = Connections;
        return settings.ConnectionString;
    }
}
