using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace ExamEngine.Cli;

/// <summary>Moments such as <c>2027-06-01T10:00:00+01:00</c> or <c>2027-06-01T09:00:00Z</c>, from 1900 to 2200.</summary>
internal sealed class InstantJson : JsonConverter<Instant>
{
    public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && OffsetDateTimePattern.Rfc3339.Parse(reader.GetString()!) is { Success: true, Value.Year: >= 1900 and <= 2200 } moment
            ? moment.Value.ToInstant()
            : throw new JsonException("A moment such as 2027-06-01T10:00:00+01:00 is expected, from 1900 to 2200.");

    public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) => writer.WriteStringValue(InstantPattern.ExtendedIso.Format(value));
}
