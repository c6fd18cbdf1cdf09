using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ExamEngine.Specs.Server.Abuse;

/// <summary>Bad input from a seed: the same seed makes the same input.</summary>
internal sealed class Mutations(int seed)
{
    private static readonly string[] Tokens =
    [
        "null", "true", "false", "\"\"", "0", "-0", "-1", "1.5", "1e400", "-1e400", "1e-400", "NaN", "Infinity", "-Infinity", "007", "+1", "0x10",
        "2147483647", "2147483648", "-2147483649", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "9007199254740993",
        "123456789012345678901234567890", "[]", "{}", "[null]", "[[]]", "\"\\u0000\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\x\"", "\"\\u12\"",
        "\"a\\u0000b\"", "\"\\u202e\\ufeff\"", "\"<script>alert(1)</script>\"", "\"'; DROP TABLE x; --\"", "\"../../../../etc/passwd\"", "\"Europe/../Europe/../Europe/../Europe/../Europe/../Europe/../Europe/Berlin\"",
        "\"00000000-0000-0000-0000-000000000000\"", "\"{01890000-0000-7000-8000-000000000000}\"", "\"2026-11-23T09:00:00Z\"", "\"true\"", "\"1\"", "undefined", "'single'", "/* words */ 1",
        "{\"a\":1,\"a\":2}", "{\"RESPONSE\":\"A\"}", "{\"RESPONSE\":[\"A\",\"A\"]}", "{\"RESPONSE\":{\"deep\":{\"deep\":1}}}", "{\"__proto__\":{\"ok\":true}}", "{\"$type\":\"item\"}", "{\"type\":\"item\"}",
    ];

    // Those that are JSON at least: what is none ends a hub's connection before anything of ours has seen it.
    private static readonly string[] Values = [.. Tokens.Where(IsJson)];

    private static readonly string[] Texts =
    [
        "", " ", "\0", "a\0b", "%", "%00", "%ff", "\u202e", "\ufeff", "é", "日本語", "🙂", "\r\nX-Injected: 1", "\t", "'", "\"", "\\", "..", "../..", "/etc/passwd", "<b>", "{{7*7}}", "${7*7}", "NaN", "-1",
        "99999999999999999999", "null", "undefined", "true", "a@b.example", "candidate1@demo.example", "javascript:alert(1)", "//elsewhere.example", "/ü", "/\u0001",
    ];

    private readonly Random _random = new(seed);

    public bool Chance(int percent) => _random.Next(100) < percent;

    public int Below(int limit) => _random.Next(limit);

    public T OneOf<T>(IReadOnlyList<T> list) => list[_random.Next(list.Count)];

    public string Text() => _random.Next(20) switch
    {
        0 => new string('x', _random.Next(20_000)),
        1 => Encoding.Latin1.GetString(Bytes(_random.Next(60))),
        _ => OneOf(Texts),
    };

    public byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        _random.NextBytes(bytes);
        return bytes;
    }

    /// <summary>JSON that was good, with up to three things in it that are not; at times no JSON any more.</summary>
    public string Json(JsonNode? good)
    {
        var root = good?.DeepClone();
        var marks = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var change = _random.Next(4); change > 0; change--)
        {
            var mark = $"@@{marks.Count}@@";
            marks.Add($"\"{mark}\"", Token());
            root = Replaced(root, mark);
        }

        var text = root?.ToJsonString() ?? "null";
        foreach (var (mark, token) in marks)
        {
            text = text.Replace(mark, token, StringComparison.Ordinal);
        }

        return Chance(6) ? Broken(text) : text;
    }

    private static bool IsJson(string token)
    {
        try
        {
            using var parsed = JsonDocument.Parse(token);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private string Token() => _random.Next(25) switch
    {
        0 => Nested('[', ']'),
        1 => string.Concat(Enumerable.Repeat("{\"a\":", 200)) + "1" + new string('}', 200),
        2 => "[" + string.Join(',', Enumerable.Repeat(OneOf(Tokens), _random.Next(3000))) + "]",
        3 => "\"" + new string('y', _random.Next(70_000)) + "\"",
        4 => JsonSerializer.Serialize(Text()),
        < 9 => OneOf(Tokens),
        _ => OneOf(Values),
    };

    private string Nested(char open, char close)
    {
        var depth = _random.Next(10_000);
        return new string(open, depth) + new string(close, depth);
    }

    private string Broken(string text) => _random.Next(6) switch
    {
        0 => text[..(text.Length / 2)],
        1 => text + text,
        2 => "\ufeff" + text,
        3 => text.Insert(_random.Next(text.Length + 1), Text()),
        4 => text.Replace(':', OneOf([',', ' ', '=', ':'])),
        _ => text.Insert(_random.Next(text.Length + 1), "\u001e"),
    };

    private JsonNode? Replaced(JsonNode? root, string mark)
    {
        var places = new List<Func<JsonNode?>>();
        Collect(root, places, mark);
        if (places.Count == 0 || Chance(5))
        {
            return JsonValue.Create(mark);
        }

        OneOf(places)();
        return root;
    }

    private void Collect(JsonNode? node, List<Func<JsonNode?>> places, string mark)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var name in members.Select(member => member.Key).ToList())
                {
                    places.Add(() => members[name] = mark);
                    Collect(members[name], places, mark);
                }

                places.Add(() => members[Chance(50) ? "extra" : OneOf(members.Select(m => m.Key).DefaultIfEmpty("x").ToList()).ToUpperInvariant()] = mark);
                places.Add(() => Without(members));
                break;
            case JsonArray list:
                for (var at = 0; at < list.Count; at++)
                {
                    var here = at;
                    places.Add(() => here < list.Count ? list[here] = mark : null);
                    Collect(list[at], places, mark);
                }

                places.Add(() => Added(list, mark));
                break;
            default:
                break;
        }
    }

    private static JsonNode? Without(JsonObject members)
    {
        if (members.Count > 0)
        {
            members.RemoveAt(0);
        }

        return null;
    }

    private static JsonNode? Added(JsonArray list, string mark)
    {
        list.Add(mark);
        return null;
    }
}
