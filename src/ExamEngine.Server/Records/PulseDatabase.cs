using ExamEngine.Server.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Records;

/// <summary>
/// The database by connections of its own, for the pulse. Where a thousand pages come at once and wait for connections, the engine is slow and not away: a pulse
/// that waited behind them would be found as an outage, and giving that back to everybody would make it slower. A SQLite file has connections for all.
/// </summary>
internal sealed class PulseDatabase(IDbContextFactory<ExamContext> contexts, StoreChoice stores, IServiceProvider services)
{
    private const int Connections = 2;

    private readonly DbContextOptions<ExamContext>? _own = stores.Database is null ? null : Own(services);

    /// <summary>Opens a context.</summary>
    public ExamContext Open() => _own is null ? contexts.CreateDbContext() : new ExamContext(_own);

    private static DbContextOptions<ExamContext> Own(IServiceProvider services)
    {
        var options = new DbContextOptionsBuilder<ExamContext>();
        EmbeddedDatabase.Choose(options, services, ("Application Name", "examengine pulse"), ("Maximum Pool Size", Connections));
        return options.Options;
    }
}
