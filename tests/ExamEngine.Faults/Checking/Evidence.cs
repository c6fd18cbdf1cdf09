using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Npgsql;

namespace ExamEngine.Faults.Checking;

/// <summary>What the checker judges: the rows of the database and the logs of the pages, the proctor and the campaign. Nothing here comes from the product's code.</summary>
internal sealed record Evidence(
    IReadOnlyList<SessionEvidence> Sessions, IReadOnlyList<JsonObject> Proctor, IReadOnlyList<FaultEvidence> Faults, IReadOnlyList<OutageEvidence> Outages,
    IReadOnlyList<HeadEvidence> Heads, IReadOnlyDictionary<string, (string X, string Y)> Keys)
{
    private const string SessionSql = """
        SELECT s."Id", s."State", s."LedgerVersion", s."DurableSeq", s."PlanJson", s."FormJson",
               (SELECT count(*) FROM "ScoreReports" r WHERE r."SessionId" = s."Id"),
               (SELECT r."Json" FROM "ScoreReports" r WHERE r."SessionId" = s."Id" ORDER BY r."Version" DESC LIMIT 1),
               s."SlotId", s."CandidateId", s."ExamId", s."ChainLength", s."ChainHash"
        FROM "Sessions" s WHERE s."Id" = ANY($1)
        """;

    private const string JournalSql = """SELECT "Seq", "Position", "Response", "Flagged", "Hash", "ReceivedAt", "Epoch", coalesce("Link", 0), coalesce("LinkHash", '') FROM "Journal" WHERE "SessionId" = $1 ORDER BY "Seq" """;

    private const string LedgerSql = """SELECT "Number", "StoredAt", "Json", "At", coalesce("Link", 0), coalesce("LinkHash", '') FROM "Ledger" WHERE "SessionId" = $1 ORDER BY "Number" """;

    private const string HeadSql = """SELECT "Number", "At", "Root", "Previous", "KeyId", "Signature", "Leaves" FROM "SlotHeads" WHERE "SlotId" = $1 ORDER BY "Number" """;

    /// <summary>Reads what a round has left behind.</summary>
    /// <param name="folder">Holds <c>proctor.log</c>, <c>faults.log</c> and one folder for each session, called by its identifier.</param>
    /// <param name="database">The database as it is when everything is over.</param>
    public static async Task<Evidence> ReadAsync(string folder, NpgsqlConnection database)
    {
        var receipts = await ReceiptKeys.ReadAsync(database);
        var logs = Directory.EnumerateDirectories(folder).ToDictionary(each => Guid.Parse(Path.GetFileName(each)));
        var found = new List<SessionEvidence>();
        await using (var command = new NpgsqlCommand(SessionSql, database) { Parameters = { new() { Value = logs.Keys.ToArray() } } })
        await using (var row = await command.ExecuteReaderAsync())
        {
            while (await row.ReadAsync())
            {
                var (id, plan) = (row.GetGuid(0), JsonNode.Parse(row.GetString(4))!);
                found.Add(new SessionEvidence(id)
                {
                    State = row.GetInt32(1),
                    LedgerVersion = row.GetInt32(2),
                    DurableSeq = row.GetInt64(3),
                    AllowancesMs = [.. plan["allowances"]!.AsArray().Select(span => Milliseconds(span!))],
                    GraceMs = Milliseconds(plan["grace"]!),
                    LastPositions = [.. JsonNode.Parse(row.GetString(5))!["sections"]!.AsArray().Select(section => section!["items"]!.AsArray()[^1]!["position"]!.GetValue<int>())],
                    Reports = (int)row.GetInt64(6),
                    Report = await row.IsDBNullAsync(7) ? null : JsonNode.Parse(row.GetString(7)),
                    Slot = row.GetGuid(8),
                    Candidate = row.GetGuid(9),
                    Exam = row.GetString(10),
                    Form = row.GetString(5),
                    Plan = row.GetString(4),
                    ChainLength = row.GetInt64(11),
                    ChainHash = row.GetString(12),
                    ReceiptKey = receipts.GetValueOrDefault($"receipts-{row.GetGuid(8):n}-1", []),
                    Log = Lines(Path.Combine(logs[id], "page.log")),
                    Wire = File.ReadAllText(Path.Combine(logs[id], "page.wire")),
                });
            }
        }

        foreach (var session in found)
        {
            session.Journal = await RowsAsync(database, JournalSql, session.Id, row => new JournalEvidence(
                row.GetInt64(0), row.GetInt32(1), row.IsDBNull(2) ? null : row.GetString(2), row.IsDBNull(3) ? null : row.GetBoolean(3), row.GetString(4), row.GetInt64(5), row.GetInt64(6)) { Link = row.GetInt64(7), LinkHash = row.GetString(8) });
            session.Ledger = await RowsAsync(database, LedgerSql, session.Id, row =>
                LedgerEvidence.Of(row.GetInt32(0), row.GetInt64(1), row.GetString(2)) with { RowAt = row.GetInt64(3), Link = row.GetInt64(4), LinkHash = row.GetString(5) });
        }

        var outages = await RowsAsync(
            database, """SELECT "Id", "From", "To" FROM "Outages" WHERE $1::uuid IS NOT NULL""", Guid.Empty, row => new OutageEvidence(row.GetGuid(0), row.GetInt64(1), row.GetInt64(2)));
        var faults = Lines(Path.Combine(folder, "faults.log")).Select(line => line.Deserialize<FaultEvidence>(JsonSerializerOptions.Web)!).ToArray();
        var heads = new List<HeadEvidence>();
        foreach (var slot in found.Select(session => session.Slot).Distinct())
        {
            heads.AddRange(await RowsAsync(database, HeadSql, slot, row => new HeadEvidence(
                slot, row.GetInt32(0), row.GetInt64(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), HeadEvidence.Read(row.GetString(6)))));
        }

        var keys = await RowsAsync(database, """SELECT "PublicKey" FROM "RecordKeys" WHERE "PublicKey" IS NOT NULL AND $1::uuid IS NOT NULL""", Guid.Empty, row => JsonNode.Parse(row.GetString(0))!);
        return new Evidence(
            found, Lines(Path.Combine(folder, "proctor.log")), faults, outages, heads,
            keys.ToDictionary(key => key["kid"]!.GetValue<string>(), key => (key["x"]!.GetValue<string>(), key["y"]!.GetValue<string>()), StringComparer.Ordinal));
    }

    public static long Milliseconds(JsonNode span) => (long)TimeSpan.Parse(span.GetValue<string>(), CultureInfo.InvariantCulture).TotalMilliseconds;

    private static JsonObject[] Lines(string path) => File.Exists(path) ? [.. File.ReadLines(path).Select(line => JsonNode.Parse(line)!.AsObject())] : [];

    private static async Task<IReadOnlyList<T>> RowsAsync<T>(NpgsqlConnection database, string sql, Guid session, Func<NpgsqlDataReader, T> read)
    {
        var rows = new List<T>();
        await using var command = new NpgsqlCommand(sql, database) { Parameters = { new() { Value = session } } };
        await using var row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync())
        {
            rows.Add(read(row));
        }

        return rows;
    }
}

/// <summary>One exam session. Times are Unix milliseconds.</summary>
internal sealed record SessionEvidence(Guid Id)
{
    public int State { get; init; }

    public int LedgerVersion { get; init; }

    public long DurableSeq { get; init; }

    public IReadOnlyList<long> AllowancesMs { get; init; } = [];

    public long GraceMs { get; init; }

    /// <summary>The last position of each section.</summary>
    public IReadOnlyList<int> LastPositions { get; init; } = [];

    public byte[] ReceiptKey { get; init; } = [];

    public Guid Slot { get; init; }

    public Guid Candidate { get; init; }

    public string Exam { get; init; } = "";

    /// <summary>Letter for letter, as is <see cref="Plan"/>.</summary>
    public string Form { get; init; } = "";

    public string Plan { get; init; } = "";

    public long ChainLength { get; set; }

    public string ChainHash { get; set; } = "";

    public int Reports { get; init; }

    public JsonNode? Report { get; init; }

    /// <summary>What the candidate's pages did and were told.</summary>
    public IReadOnlyList<JsonObject> Log { get; init; } = [];

    /// <summary>The same by kind.</summary>
    public ILookup<string, JsonObject> LogByKind => field ??= Log.ToLookup(line => line["kind"]!.GetValue<string>(), StringComparer.Ordinal);

    /// <summary>What came over the wire to the candidate, word for word.</summary>
    public string Wire { get; init; } = "";

    public IReadOnlyList<JournalEvidence> Journal { get; set; } = [];

    public IReadOnlyList<LedgerEvidence> Ledger { get; set; } = [];
}

/// <summary>A row of the journal.</summary>
internal sealed record JournalEvidence(long Seq, int Position, string? Response, bool? Flagged, string Hash, long ReceivedAt, long Epoch)
{
    /// <summary>The place in the chain; 0 for none.</summary>
    public long Link { get; init; }

    public string LinkHash { get; init; } = "";

    /// <summary>The note that no other answer has, <c>page.number</c>; empty for a row that is no answer of a campaign.</summary>
    public string Note => field ??= Part("NOTE");

    public string Choice => field ??= Part("RESPONSE");

    /// <summary>The page that wrote it.</summary>
    public string Client => Note[..Math.Max(0, Note.LastIndexOf('.'))];

    /// <summary>Counts the page's answers.</summary>
    public int Number => int.Parse(Note[(Note.LastIndexOf('.') + 1)..], CultureInfo.InvariantCulture);

    private string Part(string name) => Response is null ? "" : JsonNode.Parse(Response)![name]?.GetValue<string>() ?? "";
}

/// <summary>An entry of the ledger.</summary>
internal sealed record LedgerEvidence(int Number, long StoredAt, string Event, long At, string Role, JsonNode Json)
{
    public int Section => Json["section"]?.GetValue<int>() ?? 0;

    /// <summary>The account of who did it; null for the system, and where none was kept.</summary>
    public Guid? Account => Json["actor"]!["id"]?.GetValue<Guid>();

    /// <summary>The row's own column.</summary>
    public long RowAt { get; init; }

    /// <summary>The place in the chain; 0 for none.</summary>
    public long Link { get; init; }

    public string LinkHash { get; init; } = "";

    /// <summary>Letter for letter.</summary>
    public string Text { get; init; } = "";

    public static LedgerEvidence Of(int number, long storedAt, string text)
    {
        var json = JsonNode.Parse(text)!;
        var at = DateTimeOffset.Parse(json["at"]!.GetValue<string>(), CultureInfo.InvariantCulture).ToUnixTimeMilliseconds();
        return new LedgerEvidence(number, storedAt, json["event"]!.GetValue<string>(), at, json["actor"]!["role"]!.GetValue<string>(), json) { RowAt = at, Text = text };
    }
}

/// <summary>A fault as the campaign injected it.</summary>
/// <param name="Number">Within the round.</param>
/// <param name="Kind">Which.</param>
/// <param name="Target">Whom it hit.</param>
/// <param name="From">When it took effect.</param>
/// <param name="To">When it was over.</param>
/// <param name="Outage">For certain no node could serve anybody meanwhile.</param>
/// <param name="InFlight">Entries sent and not answered when it took effect.</param>
internal sealed record FaultEvidence(int Number, string Kind, string Target, long From, long To, bool Outage, int InFlight);

/// <summary>An outage as the server recorded it.</summary>
internal sealed record OutageEvidence(Guid Id, long From, long To);
