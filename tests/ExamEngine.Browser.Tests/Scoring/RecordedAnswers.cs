using System.Text.Json;
using ExamEngine.Specs.Browser.Fixtures;

namespace ExamEngine.Specs.Browser.Scoring;

/// <summary>The last answer to each item as the database has it, read past the server.</summary>
public static class RecordedAnswers
{
    /// <summary>Holds the record against what a candidate answered.</summary>
    /// <returns>A sentence for each item of which they tell something different.</returns>
    public static async Task<IReadOnlyList<string>> DifferencesAsync(ServerProcess server, Guid session, IReadOnlyDictionary<int, Answer> answers, DrawnForm form)
    {
        var recorded = await ReadAsync(server, session);
        return
        [
            .. from item in form.Items
               let key = form.Key(item.Position)
               let given = answers.TryGetValue(item.Position, out var answer) ? Words(key.Interactions.Select(each => (each.Id, answer[each.Id]))) : ""
               let kept = recorded.TryGetValue(item.Position, out var response) ? Words(key.Interactions.Select(each => (each.Id, Values(response, each.Id)))) : ""
               where given != kept
               select $"Item {item.Position} ({item.ItemId}): answered “{given}”, recorded “{kept}”",
        ];
    }

    /// <summary>The positions of the items that have an answer.</summary>
    public static async Task<IReadOnlyCollection<int>> PositionsAsync(ServerProcess server, Guid session) => (await ReadAsync(server, session)).Keys;

    private static async Task<Dictionary<int, JsonElement>> ReadAsync(ServerProcess server, Guid session)
    {
        await using var connection = await PastTheServer.ConnectAsync(server);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT \"SessionId\", \"Position\", \"Response\" FROM \"Journal\" WHERE \"Response\" IS NOT NULL ORDER BY \"Seq\"";
        await using var reader = await command.ExecuteReaderAsync();
        var last = new Dictionary<int, JsonElement>();
        while (await reader.ReadAsync())
        {
            if (reader.GetGuid(0) == session)
            {
                last[reader.GetInt32(1)] = JsonSerializer.Deserialize<JsonElement>(reader.GetString(2));
            }
        }

        return last;
    }

    private static IReadOnlyList<string> Values(JsonElement response, string interaction) => !response.TryGetProperty(interaction, out var value) ? [] : value.ValueKind switch
    {
        JsonValueKind.Array => [.. value.EnumerateArray().Select(each => each.ToString())],
        JsonValueKind.Null => [],
        _ => [value.ToString()],
    };

    private static string Words(IEnumerable<(string Id, IReadOnlyList<string> Values)> response) =>
        string.Join("; ", response.Where(each => each.Values.Count > 0).Select(each => $"{each.Id} {string.Join(" | ", each.Values.Order(StringComparer.Ordinal))}"));
}
