using System.Text.Json;
using System.Text.Json.Serialization;

namespace ExamEngine.Server.Records;

/// <summary>How JSON is written into the database.</summary>
internal static class RecordsJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };
}
