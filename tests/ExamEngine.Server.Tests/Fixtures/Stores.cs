namespace ExamEngine.Specs.Server.Fixtures;

/// <summary>Which pair of stores a server under test has.</summary>
public enum Stores
{
    /// <summary>SQLite, and redis-server in place of Garnet for speed. Garnet itself is tested by <c>Hosting.EmbeddedStoreAcrossRestarts</c>.</summary>
    Embedded,

    /// <summary>PostgreSQL and Redis.</summary>
    Production,
}
