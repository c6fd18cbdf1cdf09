using System.Data.Common;
using ExamEngine.Server.Records;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace ExamEngine.Specs.Server.Records;

/// <summary>Migrations are written by hand: what they build must be what the model asks for, on both providers.</summary>
public sealed class TheMigratedSchema(TestStores stores)
{
    private static readonly string[] OfPostgres =
    [
        "SELECT 'column', table_name, column_name, data_type, character_maximum_length::text, is_nullable, column_default, is_identity FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\\_\\_EF%'",
        "SELECT 'index', tablename, indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename NOT LIKE '\\_\\_EF%'",
        "SELECT 'constraint', conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text NOT LIKE '%\\_\\_EF%'",
    ];

    private static readonly string[] OfSqlite =
    [
        "SELECT 'column', t.name, c.name, c.type, c.\"notnull\", c.dflt_value, c.pk, instr(t.sql, 'AUTOINCREMENT') > 0 FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name NOT LIKE '\\_\\_EF%' ESCAPE '\\' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
        "SELECT 'foreign key', t.name, f.\"table\", f.\"from\", f.\"to\", f.on_delete, f.seq FROM sqlite_master t, pragma_foreign_key_list(t.name) f WHERE t.type = 'table'",
        "SELECT 'index', t.name, CASE WHEN i.origin = 'c' THEN i.name END, i.\"unique\", i.origin, c.seqno, c.name, i.partial FROM sqlite_master t, pragma_index_list(t.name) i, pragma_index_info(i.name) c WHERE t.type = 'table' AND t.name NOT LIKE '\\_\\_EF%' ESCAPE '\\'",
    ];

    [Fact]
    public async Task On_PostgreSQL_is_the_schema_of_the_model()
    {
        var migrated = await SchemaAsync(Postgres(await stores.CreateDatabaseAsync()), OfPostgres, migrate: true);
        var wanted = await SchemaAsync(Postgres(await stores.CreateDatabaseAsync()), OfPostgres, migrate: false);

        Assert.Equal(wanted, migrated);
    }

    [Fact]
    public async Task On_SQLite_is_the_schema_of_the_model()
    {
        var folder = Directory.CreateTempSubdirectory("examengine-schema-");
        try
        {
            var migrated = await SchemaAsync(Sqlite(Path.Combine(folder.FullName, "migrated.db")), OfSqlite, migrate: true);
            var wanted = await SchemaAsync(Sqlite(Path.Combine(folder.FullName, "model.db")), OfSqlite, migrate: false);

            Assert.Equal(wanted, migrated);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Is_built_once_when_several_nodes_start_at_the_same_time()
    {
        using var place = await stores.PlaceAsync(Stores.Production, migrated: false);

        var nodes = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => ServerUnderTest.StartAsync(place))));

        foreach (var node in nodes)
        {
            using var visitor = await node.SignedInAsync("admin");
            await node.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_time_is_kept_to_the_millisecond_in_UTC()
    {
        await using var context = new ExamContext(Sqlite(":memory:"));
        var property = context.Model.FindEntityType(typeof(ExamEngine.Server.Access.Account))!.FindProperty("LockoutEnd")!;
        var converter = property.GetTypeMapping().Converter!;

        var moment = new DateTimeOffset(2026, 11, 22, 9, 30, 15, 123, TimeSpan.FromHours(2));
        var stored = converter.ConvertToProvider(moment);

        Assert.Equal(1795332615123L, stored);
        Assert.Equal(moment.ToUniversalTime(), converter.ConvertFromProvider(stored));
    }

    private static async Task<string> SchemaAsync(DbContextOptions<ExamContext> options, string[] questions, bool migrate)
    {
        await using var context = new ExamContext(options);
        if (migrate)
        {
            await context.Database.MigrateAsync();
        }
        else
        {
            await context.Database.EnsureCreatedAsync();
        }

        var lines = new List<string>();
        await context.Database.OpenConnectionAsync();
        foreach (var question in questions)
        {
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = question;
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                lines.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(field => Text(reader, field))));
            }
        }

        Assert.NotEmpty(lines);
        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }

    private static string Text(DbDataReader reader, int field) => reader.IsDBNull(field) ? "" : reader.GetValue(field).ToString()!;

    private static DbContextOptions<ExamContext> Postgres(string connection) => Quiet().UseNpgsql(connection).Options;

    private static DbContextOptions<ExamContext> Sqlite(string file) => Quiet().UseSqlite($"Data Source={file};Pooling=false").Options;

    private static DbContextOptionsBuilder<ExamContext> Quiet() => new DbContextOptionsBuilder<ExamContext>()
        .ConfigureWarnings(warnings => warnings.Ignore(Microsoft.EntityFrameworkCore.Diagnostics.RelationalEventId.PendingModelChangesWarning));
}
