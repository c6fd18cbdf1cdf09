using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ExamEngine.Items.Interactions;
using ExamEngine.Items.Values;

namespace ExamEngine.Items;

/// <summary>
/// Reads responses that were given elsewhere and recorded as JSON: one property per response identifier, a string, number, boolean or
/// null for a single value, a list for several, an object for a record
/// (or the text that was typed, which is taken apart as QTI says). Unlike <see cref="ResponseReader"/> it checks types only, not
/// what the item offers: what was answered then is scored as it is.
/// </summary>
public static class RecordedResponses
{
    private const int MaxMembers = 1_000;

    /// <summary>Reads the responses to an item; refused with a reason when a value is not of the declared type.</summary>
    public static ResponseReading Read(AssessmentItem item, JsonElement responses)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (responses.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null or JsonValueKind.Undefined))
        {
            return new ResponseReading.Refused("Responses are an object with a property for each response identifier.");
        }

        try
        {
            return responses.ValueKind == JsonValueKind.Object ? ReadObject(item, responses) : Accepted(item, []);
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair behind an escape: JSON, but no text.
            return new ResponseReading.Refused("The responses hold characters that are no text.");
        }
    }

    private static ResponseReading ReadObject(AssessmentItem item, JsonElement responses)
    {
        var values = new Dictionary<string, Value?>(StringComparer.Ordinal);
        var typed = new List<(Interaction? Interaction, string? Text)>();
        foreach (var property in responses.EnumerateObject())
        {
            if (item.ResponseFor(property.Name) is not { } declaration)
            {
                return new ResponseReading.Refused($"The item has no response “{property.Name}”.");
            }

            var interaction = item.InteractionFor(property.Name);
            if (!TryRead(declaration, interaction, property.Value, out var value))
            {
                return new ResponseReading.Refused($"The response “{property.Name}” is not {Words(declaration)}.");
            }

            values[property.Name] = value;
            typed.Add((interaction, property.Value.ValueKind == JsonValueKind.String ? property.Value.GetString() : null));
        }

        // After all that was recorded, as the text itself may be among it.
        foreach (var (interaction, text) in typed)
        {
            TypedText.Keep(item, interaction, text, values);
        }

        return Accepted(item, values);
    }

    private static ResponseReading.Accepted Accepted(AssessmentItem item, Dictionary<string, Value?> values)
    {
        var set = new ResponseSet(values);
        return new ResponseReading.Accepted(set, item.IsComplete(set));
    }

    private static bool TryRead(ResponseDeclaration declaration, Interaction? interaction, JsonElement json, out Value? value)
    {
        value = null;
        switch (declaration.Cardinality)
        {
            case Cardinality.Record:
                return TryReadRecord(json, out value);
            case Cardinality.Single when json.ValueKind == JsonValueKind.Array && json.GetArrayLength() == 0:
                return true;
            case Cardinality.Single:
                // A list of one is how some record a single value.
                var only = json.ValueKind == JsonValueKind.Array && json.GetArrayLength() == 1 ? json[0] : json;
                var isRead = TryReadSingle(declaration.BaseType, interaction, only, out var single);
                value = single;
                return isRead;
            default:
                return TryReadContainer(declaration, interaction, json, out value);
        }
    }

    private static bool TryReadContainer(ResponseDeclaration declaration, Interaction? interaction, JsonElement json, out Value? value)
    {
        value = null;
        var elements = json.ValueKind == JsonValueKind.Array ? json.EnumerateArray().Take(MaxMembers + 1).ToList() : [json];
        if (elements.Count > MaxMembers)
        {
            return false;
        }

        var members = ImmutableArray.CreateBuilder<SingleValue>(elements.Count);
        foreach (var element in elements)
        {
            if (!TryReadSingle(declaration.BaseType, interaction, element, out var member))
            {
                return false;
            }

            // Among others an empty string is a value: only a single one is NULL.
            member ??= declaration.BaseType == BaseType.String && element.ValueKind == JsonValueKind.String ? new StringValue(string.Empty) : null;
            if (member is not null)
            {
                members.Add(member);
            }
        }

        value = ContainerValue.Of(declaration.Cardinality, members.ToImmutable());
        return true;
    }

    private static bool TryReadRecord(JsonElement json, out Value? value)
    {
        value = null;
        if (json.ValueKind == JsonValueKind.Null)
        {
            return true;
        }

        if (json.ValueKind is JsonValueKind.String or JsonValueKind.Number)
        {
            value = NumberRecord.Of(json.ValueKind == JsonValueKind.String ? json.GetString()! : json.GetRawText());
            return true;
        }

        if (json.ValueKind != JsonValueKind.Object)
        {
            return false;
        }

        var fields = new Dictionary<string, SingleValue>(StringComparer.Ordinal);
        foreach (var property in json.EnumerateObject())
        {
            SingleValue? field = property.Value.ValueKind switch
            {
                JsonValueKind.Number when property.Value.TryGetInt32(out var integer) => new IntegerValue(integer),
                JsonValueKind.Number => ValueText.Read(BaseType.Float, property.Value.GetRawText()),
                JsonValueKind.True or JsonValueKind.False => BooleanValue.Of(property.Value.GetBoolean()),
                JsonValueKind.String when property.Value.GetString() is { Length: > 0 } text => new StringValue(text),
                _ => null,
            };
            if (field is not null)
            {
                fields[property.Name] = field;
            }
        }

        value = RecordValue.Of(fields);
        return true;
    }

    // An empty string is NULL in QTI, as is the answer of a candidate who typed nothing where a number is asked for.
    private static bool TryReadSingle(BaseType? baseType, Interaction? interaction, JsonElement json, out SingleValue? value)
    {
        value = null;
        if (json.ValueKind == JsonValueKind.Null)
        {
            return true;
        }

        var text = json.ValueKind switch
        {
            JsonValueKind.String => json.GetString()!,
            // JSON has one kind of number: 5.0 is an integer there.
            JsonValueKind.Number when baseType == BaseType.Integer && json.TryGetDouble(out var number) && double.IsInteger(number) =>
                number.ToString("F0", CultureInfo.InvariantCulture),
            JsonValueKind.Number => json.GetRawText(),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => null,
        };
        if (text is null || baseType is not { } known)
        {
            return false;
        }

        value = text.Length == 0 ? null : TypedText.Read(json.ValueKind == JsonValueKind.String ? interaction : null, known, text);
        return value is not null || text.Length == 0;
    }

    private static string Words(ResponseDeclaration declaration) =>
        $"{declaration.Cardinality.ToString().ToLowerInvariant()} {declaration.BaseType?.ToString().ToLowerInvariant()}".TrimEnd();
}
