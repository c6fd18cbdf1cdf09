using System.Text.Json.Nodes;
using ExamEngine.Faults.Stand;
using Npgsql;

namespace ExamEngine.Faults.Scenarios;

/// <summary>Holds the pages' logs against the journal in the database.</summary>
internal static class RecordOfCrowd
{
    /// <summary>Counts answers that a page was told the server has, and that are not in the database.</summary>
    /// <returns>How many, and how many answers the database has.</returns>
    public static async Task<(int Missing, int Answers)> MissingAsync(TestStand stand, IEnumerable<Guid> sessions, string folder)
    {
        await using var database = await stand.Postgres.OpenAsync();
        var (missing, answers) = (0, 0);
        foreach (var session in sessions)
        {
            var notes = await NotesAsync(database, session);
            answers += notes.Count;
            await using var log = new FileStream(Path.Combine(folder, $"{session}", "page.log"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var lines = new StreamReader(log);
            while (await lines.ReadLineAsync() is { } line)
            {
                var json = JsonNode.Parse(line)!;
                var isThere = json["kind"]!.GetValue<string>() == "saved"
                    || (json["kind"]!.GetValue<string>() == "ack" && json["result"]!["code"]!.GetValue<string>() is "received" or "duplicate");
                missing += isThere && !notes.Contains(json["note"]!.GetValue<string>()) ? 1 : 0;
            }
        }

        return (missing, answers);
    }

    private static async Task<HashSet<string>> NotesAsync(NpgsqlConnection database, Guid session)
    {
        var notes = new HashSet<string>(StringComparer.Ordinal);
        await using var command = new NpgsqlCommand("""SELECT "Response"::jsonb ->> 'NOTE' FROM "Journal" WHERE "SessionId" = $1""", database) { Parameters = { new() { Value = session } } };
        await using var row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync())
        {
            notes.Add(row.GetString(0));
        }

        return notes;
    }
}
