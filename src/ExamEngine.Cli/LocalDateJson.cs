using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace ExamEngine.Cli;

/// <summary>Dates such as <c>2027-04-29</c>, from 1900 to 2200.</summary>
internal sealed class LocalDateJson : JsonConverter<LocalDate>
{
    public static string Text(LocalDate date) => LocalDatePattern.Iso.Format(date);

    public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && LocalDatePattern.Iso.Parse(reader.GetString()!) is { Success: true, Value.Year: >= 1900 and <= 2200 } date
            ? date.Value
            : throw new JsonException("A date such as 2027-04-29 is expected, from 1900 to 2200.");

    public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) => writer.WriteStringValue(Text(value));
}
