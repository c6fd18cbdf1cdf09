using System.Text.Json;
using System.Text.Json.Nodes;

namespace ExamEngine.Specs.Records;

/// <summary>One change to a JSON document at a place drawn at random.</summary>
internal static class RandomEdit
{
    /// <summary>Changes the document and says how.</summary>
    public static string Make(JsonNode document, Random random)
    {
        while (true)
        {
            var all = Nodes(document).Where(node => node.Parent is not null).ToArray();
            var node = all[random.Next(all.Length)];
            var path = node.GetPath();
            var change = random.Next(5) switch
            {
                0 => Edit(node, random),
                1 => Delete(node),
                2 => Move(node, random),
                3 => Cut(node, random),
                _ => Copy(node),
            };
            if (change is not null)
            {
                return $"{change} {path}";
            }
        }
    }

    private static IEnumerable<JsonNode> Nodes(JsonNode node) => node switch
    {
        JsonObject parent => parent.Where(p => p.Value is not null).SelectMany(p => Nodes(p.Value!)).Prepend(node),
        JsonArray parent => parent.Where(p => p is not null).SelectMany(p => Nodes(p!)).Prepend(node),
        _ => [node],
    };

    private static string? Edit(JsonNode node, Random random)
    {
        if (node is not JsonValue value)
        {
            return null;
        }

        switch (value.GetValueKind())
        {
            case JsonValueKind.Number:
                value.ReplaceWith(value.GetValue<long>() + (random.Next(2) == 0 ? 1 : -1));
                return "number changed";
            case JsonValueKind.String when value.GetValue<string>() is { Length: > 0 } text:
                var at = random.Next(text.Length);
                var letter = text[at] == 'b' ? 'c' : 'b';
                value.ReplaceWith(string.Concat(text.AsSpan(0, at), letter.ToString(), text.AsSpan(at + 1)));
                return "letter changed";
            case JsonValueKind.True or JsonValueKind.False:
                value.ReplaceWith(value.GetValueKind() == JsonValueKind.False);
                return "truth changed";
            default:
                return null;
        }
    }

    private static string? Delete(JsonNode node)
    {
        if (node.Parent is JsonArray list)
        {
            list.Remove(node);
            return "entry deleted";
        }

        ((JsonObject)node.Parent!).Remove(node.GetPropertyName());
        return "field deleted";
    }

    private static string? Move(JsonNode node, Random random)
    {
        if (node.Parent is not JsonArray { Count: > 1 } list)
        {
            return null;
        }

        var from = node.GetElementIndex();
        var to = (from + 1 + random.Next(list.Count - 1)) % list.Count;
        if (JsonNode.DeepEquals(list[from], list[to]))
        {
            return null;
        }

        list.RemoveAt(from);
        list.Insert(to, node);
        return "entry moved";
    }

    private static string? Cut(JsonNode node, Random random)
    {
        if (node is not JsonArray { Count: > 0 } list)
        {
            return null;
        }

        var left = random.Next(list.Count);
        while (list.Count > left)
        {
            list.RemoveAt(list.Count - 1);
        }

        return "list cut";
    }

    private static string? Copy(JsonNode node)
    {
        if (node.Parent is not JsonArray list)
        {
            return null;
        }

        list.Insert(node.GetElementIndex(), node.DeepClone());
        return "entry doubled";
    }
}
