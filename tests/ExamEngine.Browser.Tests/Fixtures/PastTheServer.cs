using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace ExamEngine.Specs.Browser.Fixtures;

/// <summary>What a test may know and no page is told, from the database itself.</summary>
public static class PastTheServer
{
    /// <summary>Opens the database of a server, for reading.</summary>
    public static async Task<DbConnection> ConnectAsync(ServerProcess server)
    {
        DbConnection connection = server.Place.Database is { } database
            ? new NpgsqlConnection(database)
            : new SqliteConnection($"Data Source={Path.Combine(server.Place.DataFolder, "examengine.db")};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        return connection;
    }
}
