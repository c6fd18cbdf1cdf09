using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ExamEngine.Specs.Certification;

/// <summary>Holds a YAML file against a JSON schema, as an editor would: the keywords that the schema of programmes uses, and an error for any other.</summary>
internal sealed class SchemaCheck(JsonElement root)
{
    public bool Accepts(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return Accepts(root, stream.Documents[0].RootNode);
    }

    public IEnumerable<string> Keys(string definition) => root.GetProperty("$defs").GetProperty(definition).GetProperty("properties").EnumerateObject().Select(property => property.Name);

    private bool Accepts(JsonElement schema, YamlNode node) => schema.EnumerateObject().All(keyword => keyword.Name switch
    {
        "$ref" => Accepts(Resolve(keyword.Value.GetString()!), node),
        "anyOf" => keyword.Value.EnumerateArray().Any(part => Accepts(part, node)),
        "oneOf" => keyword.Value.EnumerateArray().Count(part => Accepts(part, node)) == 1,
        "type" => Type(keyword.Value.GetString()!, node),
        "enum" => keyword.Value.EnumerateArray().Any(word => word.GetString() == Text(node)),
        "const" => keyword.Value.GetString() == Text(node),
        "pattern" => Text(node) is { } text && Regex.IsMatch(text, keyword.Value.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1)),
        "minLength" => Text(node) is { Length: > 0 },
        "minimum" => Number(node) >= keyword.Value.GetDecimal(),
        "maximum" => Number(node) <= keyword.Value.GetDecimal(),
        "exclusiveMinimum" => Number(node) > keyword.Value.GetDecimal(),
        "items" => node is not YamlSequenceNode list || list.Children.All(child => Accepts(keyword.Value, child)),
        "minItems" => node is not YamlSequenceNode some || some.Children.Count >= keyword.Value.GetInt32(),
        "minProperties" => node is not YamlMappingNode keys || keys.Children.Count >= keyword.Value.GetInt32(),
        "required" => keyword.Value.EnumerateArray().All(key => Child(node, key.GetString()!) is not null),
        "properties" => keyword.Value.EnumerateObject().All(property => Child(node, property.Name) is not { } child || Accepts(property.Value, child)),
        "additionalProperties" => Others(schema, node).All(child => keyword.Value.ValueKind != JsonValueKind.False && Accepts(keyword.Value, child)),
        "$schema" or "$defs" or "title" or "description" => true,
        _ => throw new InvalidOperationException($"This check does not know the keyword {keyword.Name}."),
    });

    private JsonElement Resolve(string reference) => root.GetProperty("$defs").GetProperty(reference["#/$defs/".Length..]);

    private static bool Type(string type, YamlNode node) => type switch
    {
        "object" => node is YamlMappingNode,
        "array" => node is YamlSequenceNode,
        "boolean" => node is YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" },
        "integer" => Number(node) is { } number && number == Math.Floor(number),
        "number" => Number(node) is not null,
        "string" => node is YamlScalarNode && (Number(node) is null),
        _ => throw new InvalidOperationException($"This check does not know the type {type}."),
    };

    private static string? Text(YamlNode node) => (node as YamlScalarNode)?.Value;

    private static decimal? Number(YamlNode node) =>
        node is YamlScalarNode { Style: ScalarStyle.Plain, Value: { } text } && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static YamlNode? Child(YamlNode node, string key) =>
        node is YamlMappingNode mapping && mapping.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;

    private static IEnumerable<YamlNode> Others(JsonElement schema, YamlNode node)
    {
        var known = schema.TryGetProperty("properties", out var properties) ? properties.EnumerateObject().Select(property => property.Name).ToHashSet() : [];
        return node is YamlMappingNode mapping ? mapping.Children.Where(pair => !known.Contains(Text(pair.Key)!)).Select(pair => pair.Value) : [];
    }
}
