using System.Text.Json;
using System.Text.RegularExpressions;
using ExamEngine.Specs.Browser.Fixtures;

namespace ExamEngine.Specs.Browser.Scoring;

/// <summary>The form a candidate was given, as it stands in the database, with the keys of its items.</summary>
public sealed class DrawnForm
{
    private readonly Dictionary<int, AnswerKey> _keys;

    private DrawnForm(string examFolder, IReadOnlyList<DrawnSection> sections, string itemFolder)
    {
        (ExamFolder, Sections) = (examFolder, sections);
        _keys = Items.ToDictionary(item => item.Position, item => AnswerKey.Read(Path.Combine(itemFolder, $"{item.ItemId}.xml")));
    }

    public string ExamFolder { get; }

    public IReadOnlyList<DrawnSection> Sections { get; }

    public IEnumerable<DrawnItem> Items => Sections.SelectMany(section => section.Items);

    public AnswerKey Key(int position) => _keys[position];

    /// <summary>Reads the form of a session past the server, which never tells it.</summary>
    public static async Task<DrawnForm> ReadAsync(ServerProcess server, Guid session)
    {
        using var json = JsonDocument.Parse(await FormJsonAsync(server, session));
        var exam = json.RootElement.GetProperty("examId").GetString()!;
        var folder = Path.Combine(server.Bank.Folder, "exams", exam);
        var bank = Regex.Match(await File.ReadAllTextAsync(Path.Combine(folder, "blueprint.yaml")), @"^bank: (\S+)", RegexOptions.Multiline, TimeSpan.FromSeconds(5));
        var sections = json.RootElement.GetProperty("sections").EnumerateArray().Select((section, index) =>
        {
            var id = section.GetProperty("id").GetString()!;
            var items = section.GetProperty("items").EnumerateArray().Select(item => new DrawnItem(
                item.GetProperty("position").GetInt32(), item.GetProperty("itemId").GetString()!, id, item.GetProperty("domain").GetString()!,
                item.GetProperty("kind").GetString()!));
            return new DrawnSection(index + 1, id, [.. items]);
        });
        return new DrawnForm(folder, [.. sections], Path.Combine(server.Bank.Folder, "exams", bank.Groups[1].Value, "items"));
    }

    private static async Task<string> FormJsonAsync(ServerProcess server, Guid session)
    {
        await using var connection = await PastTheServer.ConnectAsync(server);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT \"Id\", \"FormJson\" FROM \"Sessions\"";
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            if (reader.GetGuid(0) == session)
            {
                return reader.GetString(1);
            }
        }

        throw new InvalidOperationException($"There is no session {session}.");
    }
}
