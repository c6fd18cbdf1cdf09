using ExamEngine.Server.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Records;

/// <summary>
/// The database by connections of its own, for the pulse. Where a thousand pages come at once and wait for connections, the engine is slow and not away: a pulse
/// that waited behind them would be found as an outage, and giving that back to everybody would make it slower.
/// </summary>
internal sealed class PulseDatabase(IServiceProvider services)
{
    private const int Connections = 2;

    private readonly Lazy<DbContextOptions<ExamContext>> _options = new(() =>
    {
        var options = new DbContextOptionsBuilder<ExamContext>();
        EmbeddedDatabase.Choose(options, services, ("Application Name", "examengine pulse"), ("Maximum Pool Size", Connections));
        return options.Options;
    });

    /// <summary>Opens a context.</summary>
    public ExamContext Open() => new(_options.Value);
}
