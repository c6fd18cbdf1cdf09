using System.Text.Json;
using System.Text.Json.Serialization;
using ExamEngine.Certification;

namespace ExamEngine.Server.Certification;

/// <summary>How entries of certification are written into the database.</summary>
internal static class CertificationJson
{
    /// <summary>Ready to use.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Converters = { new LocalDateJson(), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
