using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ExamEngine.Items.Values;

namespace ExamEngine.Cli;

/// <summary>Writes values of variables as JSON.</summary>
internal static class OutcomeJson
{
    // Output for terminals and programs, never for HTML.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Text(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static void Write(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, Value?>> outcomes)
    {
        writer.WriteStartObject();
        foreach (var (identifier, value) in outcomes)
        {
            writer.WritePropertyName(identifier);
            Write(writer, value);
        }

        writer.WriteEndObject();
    }

    /// <summary>An id as it was given, character by character; null when there is none, or it is an object or a list.</summary>
    public static void WriteId(Utf8JsonWriter writer, JsonElement id)
    {
        if (id.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False)
        {
            // Not as text: half of a surrogate pair behind an escape is JSON, but no string.
            writer.WriteRawValue(id.GetRawText());
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    public static void Write(Utf8JsonWriter writer, Value? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case BooleanValue truth:
                writer.WriteBooleanValue(truth.IsTrue);
                break;
            case IntegerValue integer:
                writer.WriteNumberValue(integer.Integer);
                break;
            case NumericValue number:
                writer.WriteNumberValue(number.Number);
                break;
            case SingleValue single:
                writer.WriteStringValue(single.Text);
                break;
            case ContainerValue container:
                WriteAll(writer, container);
                break;
            case RecordValue record:
                Write(writer, record.Fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => KeyValuePair.Create<string, Value?>(field.Key, field.Value)));
                break;
        }
    }

    private static void WriteAll(Utf8JsonWriter writer, ContainerValue container)
    {
        writer.WriteStartArray();
        foreach (var member in container.Members)
        {
            Write(writer, member);
        }

        writer.WriteEndArray();
    }
}
