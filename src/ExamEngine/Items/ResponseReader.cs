using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ExamEngine.Items.Interactions;
using ExamEngine.Items.Values;

namespace ExamEngine.Items;

/// <summary>
/// The boundary check: turns the JSON a browser sent into responses. An object with one property per response identifier: a string for
/// a single value, a list of strings for several, null for none. What is left out is not answered, and so is an empty string or list.
/// Where one thing alone may be given, a page does not know whether its response holds one or several: a list of one is taken for a single
/// value, and a string for a list of one.
/// </summary>
public static class ResponseReader
{
    private const int MaxMembers = 1_000;

    // No number, identifier or pair is longer than this.
    private const int MaxSymbolLength = 600;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 3, AllowDuplicateProperties = false };

    /// <summary>Reads a response to an item; refused with a reason when it names or holds what the item does not offer.</summary>
    public static ResponseReading Read(AssessmentItem item, string json)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            return document.RootElement.ValueKind switch
            {
                JsonValueKind.Object => Read(item, document.RootElement),
                JsonValueKind.Null => new ResponseReading.Accepted(ResponseSet.Empty, item.IsComplete(ResponseSet.Empty)),
                _ => new ResponseReading.Refused("A response is an object with a property for each response identifier."),
            };
        }
        catch (Exception refusal) when (refusal is JsonException or InvalidOperationException or ArgumentException)
        {
            // The latter two: half of a surrogate pair, in the text itself or behind an escape.
            return new ResponseReading.Refused("The response is not well-formed JSON of the expected shape, or names a response identifier twice.");
        }
    }

    private static ResponseReading Read(AssessmentItem item, JsonElement root)
    {
        var responses = new Dictionary<string, Value?>(StringComparer.Ordinal);
        foreach (var property in root.EnumerateObject())
        {
            if (item.InteractionFor(property.Name) is not { } interaction || item.ResponseFor(property.Name) is not { } declaration)
            {
                return new ResponseReading.Refused($"The item has no response “{Shortened(property.Name)}”.");
            }

            if (ReadValue(declaration, interaction, property.Value, out var value) is { } reason)
            {
                return new ResponseReading.Refused($"{property.Name}: {reason}");
            }

            responses.Add(property.Name, value);
            TypedText.Keep(item, interaction, property.Value.ValueKind == JsonValueKind.String ? property.Value.GetString()!.Trim() : null, responses);
        }

        var set = new ResponseSet(responses);
        return new ResponseReading.Accepted(set, item.IsComplete(set));
    }

    private static string? ReadValue(ResponseDeclaration declaration, Interaction interaction, JsonElement json, out Value? value)
    {
        value = null;
        if (json.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        var reason = declaration.Cardinality == Cardinality.Single
            ? ReadSingle(declaration, interaction, json, out value)
            : ReadContainer(declaration, interaction, json, out value);
        return reason ?? (value is null ? null : interaction.WhyNotAllowed(value));
    }

    private static string? ReadSingle(ResponseDeclaration declaration, Interaction interaction, JsonElement json, out Value? value)
    {
        value = null;
        var single = json.ValueKind == JsonValueKind.Array && json.GetArrayLength() == 1 ? json[0] : json;
        if (single.ValueKind == JsonValueKind.Array && single.GetArrayLength() == 0)
        {
            return null;
        }

        if (single.ValueKind != JsonValueKind.String)
        {
            return "one value is expected, as a string.";
        }

        var text = single.GetString()!;
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (text.Length > TextInteraction.MaxLength)
        {
            return string.Create(CultureInfo.InvariantCulture, $"the text has {text.Length} characters; at most {TextInteraction.MaxLength} are allowed.");
        }

        if (text.Contains('\0'))
        {
            return "the text holds a character that no keyboard types.";
        }

        // Blanks around a short text are slips of the hand, not part of the answer.
        text = interaction is TextEntryInteraction ? text.Trim() : text;
        value = ReadText(declaration, interaction, text);
        return value is null ? WhyNot(declaration, text) : null;
    }

    private static string? ReadContainer(ResponseDeclaration declaration, Interaction interaction, JsonElement json, out Value? value)
    {
        value = null;
        JsonElement[] elements;
        switch (json.ValueKind)
        {
            case JsonValueKind.Array when json.GetArrayLength() > MaxMembers:
                return "the list is too long.";
            case JsonValueKind.Array:
                elements = [.. json.EnumerateArray()];
                break;
            case JsonValueKind.String:
                elements = string.IsNullOrWhiteSpace(json.GetString()) ? [] : [json];
                break;
            default:
                return "a list of strings is expected.";
        }

        var members = ImmutableArray.CreateBuilder<SingleValue>(elements.Length);
        foreach (var element in elements)
        {
            if (element.ValueKind != JsonValueKind.String)
            {
                return "a list of strings is expected.";
            }

            var text = element.GetString()!;
            if (ReadText(declaration, interaction, text) is not { } member)
            {
                return WhyNot(declaration, text);
            }

            members.Add(member);
        }

        value = ContainerValue.Of(declaration.Cardinality, members.ToImmutable());
        return null;
    }

    private static SingleValue? ReadText(ResponseDeclaration declaration, Interaction interaction, string text) =>
        declaration.BaseType is { } baseType && (baseType == BaseType.String || text.Length <= MaxSymbolLength) ? TypedText.Read(interaction, baseType, text) : null;

    private static string WhyNot(ResponseDeclaration declaration, string text) => declaration.BaseType switch
    {
        BaseType.Float => $"“{Shortened(text)}” is not a number.",
        BaseType.Integer => $"“{Shortened(text)}” is not a whole number.",
        BaseType.Pair or BaseType.DirectedPair => $"“{Shortened(text)}” is not two identifiers with a space between.",
        _ => $"“{Shortened(text)}” is not of the expected kind.",
    };

    private static string Shortened(string text) => text.Length <= 40 ? text : string.Concat(text.AsSpan(0, 40), "…");
}
