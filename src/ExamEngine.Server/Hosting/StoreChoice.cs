namespace ExamEngine.Server.Hosting;

/// <summary>Which stores the configuration asks for: a connection string names an outside store, its absence the embedded one.</summary>
/// <param name="Database">PostgreSQL connection string, or null for the embedded SQLite file.</param>
/// <param name="Redis">Redis connection string, or null for the embedded Garnet.</param>
public sealed record StoreChoice(string? Database, string? Redis)
{
    /// <summary>Whether the relational store is the embedded file.</summary>
    public bool EmbeddedDatabase => Database is null;

    /// <summary>Whether the live store is the embedded process.</summary>
    public bool EmbeddedRedis => Redis is null;

    internal static StoreChoice From(IConfiguration configuration) =>
        new(Filled(configuration.GetConnectionString("Database")), Filled(configuration.GetConnectionString("Redis")));

    private static string? Filled(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
