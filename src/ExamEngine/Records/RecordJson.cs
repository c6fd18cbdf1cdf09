using System.Text.Json;
using System.Text.Json.Serialization;

namespace ExamEngine.Records;

/// <summary>How records are written as JSON and read again. Reading is strict: what is not known, missing or there twice is refused.</summary>
public static class RecordJson
{
    /// <summary>How forms, plans, events and reports stand in a record, which is how they stand in the database.</summary>
    public static JsonSerializerOptions Stored { get; } = Make(static _ => { });

    /// <summary>How the record itself is written.</summary>
    public static JsonSerializerOptions Document { get; } = Make(static options =>
    {
        options.WriteIndented = true;

        // Absent is written as null, so that leaving a field out is noticed.
        options.DefaultIgnoreCondition = JsonIgnoreCondition.Never;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.RespectRequiredConstructorParameters = true;
        options.RespectNullableAnnotations = true;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.PropertyNameCaseInsensitive = false;
    });

    /// <summary>Reads a record or a receipt.</summary>
    /// <typeparam name="T"><see cref="SessionRecord"/>, <see cref="SubmissionReceipt"/> or <see cref="RecordKey"/>.</typeparam>
    /// <param name="json">The file's text.</param>
    /// <param name="problem">Why it cannot be read, in a sentence; null when it was read.</param>
    /// <returns>Null when it cannot be read.</returns>
    public static T? Read<T>(string json, out string? problem)
        where T : class
    {
        try
        {
            problem = null;
            if (JsonSerializer.Deserialize<T>(json, Document) is { } read)
            {
                return read;
            }

            problem = "The file has no content.";
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            problem = $"The file cannot be read: {exception.Message}";
        }

        return null;
    }

    private static JsonSerializerOptions Make(Action<JsonSerializerOptions> more)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        };
        more(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
