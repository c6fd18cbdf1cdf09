using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace ExamEngine.Certification;

/// <summary>Dates in JSON, such as <c>2027-04-29</c>, from 1900 to 2200.</summary>
public sealed class LocalDateJson : JsonConverter<LocalDate>
{
    /// <summary>A date as text.</summary>
    /// <param name="date">The date.</param>
    /// <returns>Such as <c>2027-04-29</c>. Texts order as the dates do.</returns>
    public static string Text(LocalDate date) => LocalDatePattern.Iso.Format(date);

    /// <summary>Reads a date.</summary>
    /// <param name="text">The text, such as <c>2027-04-29</c>.</param>
    /// <returns>The date; null when the text is none, or the year is not from 1900 to 2200.</returns>
    public static LocalDate? Date(string? text) =>
        text is not null && LocalDatePattern.Iso.Parse(text) is { Success: true, Value.Year: >= 1900 and <= 2200 } date ? date.Value : null;

    /// <inheritdoc/>
    public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        (reader.TokenType == JsonTokenType.String ? Date(reader.GetString()) : null) ?? throw new JsonException("A date such as 2027-04-29 is expected, from 1900 to 2200.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(Text(value));
    }
}
