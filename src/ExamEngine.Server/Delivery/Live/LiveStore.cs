using System.Globalization;
using System.Text.Json;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Sessions;
using StackExchange.Redis;

namespace ExamEngine.Server.Delivery.Live;

/// <summary>
/// The live exam sessions in Redis. Every change is one script, so one round trip and atomic; every key a script
/// touches is declared. Nothing here is the last word: the database is.
/// </summary>
internal sealed class LiveStore(IConnectionMultiplexer redis, LiveNames names, LiveScripts scripts)
{
    // Epochs of a later generation are higher than all of an earlier one, so that no old page is taken for a new one. Within a generation
    // they are milliseconds, of two years; together they are exact in Lua and in a browser.
    private const int GenerationBits = 36;
    private const int EntriesPerTenSeconds = 600;

    /// <summary>So many entries a session's live journal takes before they have to be committed.</summary>
    public const int JournalRoom = 5000;

    private static readonly RedisValue[] StateFields =
        ["epoch", "seq", "durable", "ctl", "state", "sec", "phase", "deadline", "remaining", "answered", "cur", "conn", "seen", "pending", "reason",
        "device", "deviceAt", "lost", "stands", "sitsAt", "asks", "hold", "ended"];

    private IDatabase Database => redis.GetDatabase();

    /// <summary>Admits entries in one round trip.</summary>
    /// <param name="id">The session.</param>
    /// <param name="epoch">The place the entries come from.</param>
    /// <param name="arrival">When they arrived.</param>
    /// <param name="entries">The entries.</param>
    /// <param name="isCertain">
    /// The state was brought up to date from the database just now. Only then is an entry with a receipt taken although
    /// answers are not taken any more: it was received in time, and only sealing ends that.
    /// </param>
    public async Task<Admission> AdmitAsync(
        SessionId id, long epoch, DateTimeOffset arrival, IReadOnlyList<CheckedEntry> entries, bool isCertain = false)
    {
        const int Head = 7;
        var arguments = new RedisValue[Head + (entries.Count * 7)];
        arguments[0] = epoch;
        arguments[1] = arrival.ToUnixTimeMilliseconds();
        arguments[2] = JournalRoom;
        arguments[3] = EntriesPerTenSeconds;
        arguments[4] = id.ToString();
        arguments[5] = entries.Count;
        arguments[6] = isCertain ? "1" : "0";
        var next = Head;
        foreach (var entry in entries)
        {
            arguments[next++] = entry.Seq;
            arguments[next++] = entry.Position;
            arguments[next++] = entry.Hash;
            arguments[next++] = entry.Response ?? string.Empty;
            arguments[next++] = Flag(entry.Flagged);
            arguments[next++] = Flag(entry.Complete);
            arguments[next++] = entry.ReceivedAt ?? RedisValue.EmptyString;
        }

        var reply = (RedisResult[])(await scripts.Admit.RunAsync(Database, [names.Session(id), names.Answers(id), names.Journal(id), names.Dirty(id)], arguments))!;
        var verdicts = new (SaveCode, long)[entries.Count];
        for (var i = 0; i < verdicts.Length; i++)
        {
            verdicts[i] = ((SaveCode)(int)reply[1 + (2 * i)], (long)reply[2 + (2 * i)]);
        }

        return new Admission((long)reply[0], verdicts);
    }

    /// <summary>Projects a session's state and times.</summary>
    /// <returns>False when the session is not live and has to be rebuilt first.</returns>
    public async Task<bool> ProjectAsync(SessionId id, ExamSession session, int firstPosition, int lastPosition, DateTimeOffset now)
    {
        var remaining = session.PausedAt is null ? -1 : (long)(session.Remaining(now)?.TotalMilliseconds ?? -1);
        var reply = (int)await scripts.Project.RunAsync(Database, [names.Session(id)],
        [
            session.Version,
            session.State.ToString(),
            session.Section,
            Milliseconds(session.Cut),
            firstPosition,
            lastPosition,
            Milliseconds(session.Deadline),
            remaining,
            session.Phase.ToString(),
            session.Reason ?? string.Empty,
            Milliseconds(session.LostSince),
            (long)session.DisconnectLeft.TotalMilliseconds,
            session.Device ?? string.Empty,
            session is { DeviceRequest: { Refused: null } asks, IsOver: false } ? JsonSerializer.Serialize(asks) : string.Empty,
            session.Termination is { } termination ? JsonSerializer.Serialize(termination) : string.Empty,
        ]);
        return reply >= 0;
    }

    /// <summary>Puts a session back that Redis does not have.</summary>
    public async Task RebuildAsync(SessionId id, int generation, long durable, IReadOnlyDictionary<int, LiveAnswer> answers)
    {
        var fields = new List<RedisValue>(answers.Count * 8);
        foreach (var (position, answer) in answers)
        {
            var number = position.ToString(CultureInfo.InvariantCulture);
            fields.AddRange(["v" + number, "1", "f" + number, Flag(answer.Flagged), "c" + number, Flag(answer.Complete)]);
            if (answer.Response is not null)
            {
                fields.AddRange(["r" + number, answer.Response]);
            }
        }

        RedisValue[] head = [generation, (long)generation << GenerationBits, durable, answers.Values.Count(a => a.Complete), fields.Count];
        await scripts.Rebuild.RunAsync(Database, [names.Session(id), names.Answers(id), names.Journal(id)], [.. head, .. fields]);
    }

    /// <summary>Drops a session that does not know of entries the database has committed.</summary>
    /// <returns>True when it was dropped.</returns>
    public async Task<bool> DropIfBehindAsync(SessionId id, long durable) =>
        (int)await scripts.Drop.RunAsync(Database, [names.Session(id)], [durable]) == 1;

    /// <summary>Takes the live place.</summary>
    /// <returns>The new epoch; 0 when the session is not live; −1 when a page that comes back finds another one in its place.</returns>
    public async Task<long> AttachAsync(SessionId id, DateTimeOffset now, string client, bool comesBack) =>
        (long)await scripts.Attach.RunAsync(Database, [names.Session(id)], [now.ToUnixTimeMilliseconds(), client, comesBack ? "1" : "0"]);

    /// <summary>Goes on in the live place after a rebuilding of the live state, or when it is an old copy.</summary>
    /// <returns>The new epoch; 0 when somebody else took the place since.</returns>
    public async Task<long> RenewAsync(SessionId id, DateTimeOffset now, long epoch, string client) =>
        (long)await scripts.Renew.RunAsync(Database, [names.Session(id)], [now.ToUnixTimeMilliseconds(), epoch, client]);

    /// <summary>Reads which ledger versions are projected and who is held, in one round trip.</summary>
    /// <returns>Version 0 for a session that is not live; in the order of <paramref name="ids"/>.</returns>
    public async Task<IReadOnlyList<(int Version, bool IsHeld)>> ProjectedAsync(IReadOnlyList<SessionId> ids)
    {
        var fields = await Task.WhenAll(ids.Select(id => Database.HashGetAsync(names.Session(id), ["ctl", "hold"])));
        return Array.ConvertAll(fields, f => (f[0].IsNull ? 0 : (int)f[0], !f[1].IsNull));
    }

    /// <summary>Holds a running session: items hidden, no answers taken, until the ledger has the pause.</summary>
    /// <returns>False when it is not running, is held already or is not live.</returns>
    public async Task<bool> HoldAsync(SessionId id, LiveHold hold) =>
        (int)await scripts.Hold.RunAsync(Database, [names.Session(id)], [JsonSerializer.Serialize(hold)]) == 1;

    /// <summary>Forgets a hold that the ledger has taken over.</summary>
    public Task UnholdAsync(SessionId id, LiveHold hold) =>
        scripts.Unhold.RunAsync(Database, [names.Session(id)], [JsonSerializer.Serialize(hold)]);

    /// <summary>Gives the live place up, if it is still held.</summary>
    public async Task<bool> DetachAsync(SessionId id, long epoch) =>
        (int)await scripts.Detach.RunAsync(Database, [names.Session(id)], [epoch]) == 1;

    /// <summary>Notes a sign of life.</summary>
    /// <param name="id">The session.</param>
    /// <param name="epoch">The place it comes from.</param>
    /// <param name="now">When it came.</param>
    /// <param name="report">What it says; numbers within their ranges.</param>
    public async Task<LifeSign> AliveAsync(SessionId id, long epoch, DateTimeOffset now, AliveReport report)
    {
        var at = now.ToUnixTimeMilliseconds();
        var reply = (RedisResult[])(await scripts.Alive.RunAsync(Database, [names.Session(id)], [epoch, at, report.Pending, report.OnDevice, at - report.OnDeviceMs]))!;
        return new LifeSign((int)reply[0], (long)reply[1], (int)reply[2], (int)reply[3], Time((long)reply[4]));
    }

    /// <summary>Notes the item the candidate looks at.</summary>
    /// <returns>1 noted; 0 not allowed now; −1 not live; 7 opened elsewhere.</returns>
    public async Task<int> LookAsync(SessionId id, long epoch, int position) =>
        (int)await scripts.Look.RunAsync(Database, [names.Session(id), names.Answers(id)], [epoch, position]);

    /// <summary>Reads the live state.</summary>
    /// <returns>Null when the session is not live.</returns>
    public async Task<LiveState?> ReadAsync(SessionId id)
    {
        var f = await Database.HashGetAsync(names.Session(id), StateFields);
        if (f[0].IsNull || f[4].IsNull)
        {
            return null;
        }

        return new LiveState(
            (long)f[0],
            (long)f[1],
            (long)f[2],
            (int)f[3],
            Enum.Parse<SessionState>((string)f[4]!),
            (int)f[5],
            Enum.Parse<SectionPhase>((string)f[6]!),
            Time((long)f[7]),
            (long)f[8] < 0 ? null : TimeSpan.FromMilliseconds((long)f[8]),
            (int)f[9],
            (int)f[10],
            (long)f[11] != 0,
            Time((long)f[12]),
            (int)f[13],
            (string)f[14]!,
            f[15].IsNull ? 0 : (int)f[15],
            f[16].IsNull ? null : Time((long)f[16]),
            f[17].IsNull ? null : Time((long)f[17]),
            TimeSpan.FromMilliseconds(f[18].IsNull ? 0 : (long)f[18]),
            f[19].IsNullOrEmpty ? null : (string?)f[19],
            f[20].IsNullOrEmpty ? null : JsonSerializer.Deserialize<DeviceRequest>((string)f[20]!),
            f[21].IsNull ? null : JsonSerializer.Deserialize<LiveHold>((string)f[21]!),
            f[22].IsNullOrEmpty ? null : JsonSerializer.Deserialize<Termination>((string)f[22]!));
    }

    /// <summary>Notes that something was heard of a candidate whose page has no live connection.</summary>
    public Task HeardAsync(SessionId id, DateTimeOffset now) =>
        scripts.Heard.RunAsync(Database, [names.Session(id)], [now.ToUnixTimeMilliseconds()]);

    /// <summary>Since when the oldest entry that is not committed has been there.</summary>
    /// <returns>When it was received; null when everything is committed.</returns>
    public async Task<DateTimeOffset?> WaitingSinceAsync(SessionId id) =>
        (string?)await Database.ListGetByIndexAsync(names.Journal(id), 0) is { } oldest
            ? DateTimeOffset.FromUnixTimeMilliseconds(JournalEntry.Parse(oldest).ReceivedAt)
            : null;

    /// <summary>Reads the current answers.</summary>
    public async Task<IReadOnlyDictionary<int, LiveAnswer>> AnswersAsync(SessionId id)
    {
        var answers = new Dictionary<int, LiveAnswer>();
        foreach (var field in await Database.HashGetAllAsync(names.Answers(id)))
        {
            var name = (string)field.Name!;
            var position = int.Parse(name.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture);
            var answer = answers.GetValueOrDefault(position, LiveAnswer.None);
            answers[position] = name[0] switch
            {
                'r' => answer with { Response = field.Value },
                'f' => answer with { Flagged = field.Value == "1" },
                'c' => answer with { Complete = field.Value == "1" },
                _ => answer with { Seen = true },
            };
        }

        return answers;
    }

    /// <summary>Reads the oldest journal entries.</summary>
    public async Task<IReadOnlyList<JournalEntry>> JournalAsync(SessionId id, int most)
    {
        var entries = await Database.ListRangeAsync(names.Journal(id), 0, most - 1);
        return Array.ConvertAll(entries, entry => JournalEntry.Parse(entry!));
    }

    /// <summary>Forgets journal entries up to a committed number, and hints at that to the session's page and to the boards of its slot.</summary>
    /// <param name="id">The session.</param>
    /// <param name="slot">Its slot; null when it is not known.</param>
    /// <param name="durable">The highest committed number.</param>
    /// <returns>How many are left.</returns>
    public async Task<long> TrimAsync(SessionId id, Guid? slot, long durable) => (long)await scripts.Trim.RunAsync(Database, [names.Session(id), names.Journal(id), names.Dirty(id)],
        [durable, id.ToString(), (string)names.SessionHints(id)!, slot is { } known ? (string)names.SlotHints(known)! : string.Empty]);

    /// <summary>Names every session that has journal entries.</summary>
    public async Task<IReadOnlyList<SessionId>> DirtyAsync()
    {
        var sets = await Task.WhenAll(Enumerable.Range(0, LiveNames.Buckets).Select(b => Database.SetMembersAsync(names.Dirty(b))));
        return [.. sets.SelectMany(set => set).Select(value => new SessionId(Guid.ParseExact(value!, "n")))];
    }

    /// <summary>Reads the clock of Redis.</summary>
    public async Task<DateTimeOffset> TimeAsync()
    {
        // Seconds and microseconds, as texts.
        var reply = (RedisResult[])(await Database.ExecuteAsync("TIME"))!;
        return DateTimeOffset.FromUnixTimeMilliseconds(((long)reply[0] * 1000) + ((long)reply[1] / 1000));
    }

    private static RedisValue Flag(bool? value) => value switch { null => string.Empty, true => "1", false => "0" };

    private static long Milliseconds(DateTimeOffset? time) => time?.ToUnixTimeMilliseconds() ?? 0;

    private static DateTimeOffset? Time(long milliseconds) => milliseconds == 0 ? null : DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
