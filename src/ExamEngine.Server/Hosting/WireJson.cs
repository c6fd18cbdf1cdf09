using System.Text.Json;
using System.Text.Json.Serialization;

namespace ExamEngine.Server.Hosting;

/// <summary>
/// How JSON travels between the server and its pages, over HTTPS, over the live connection and inside a page. The web client's
/// types are generated from it.
/// </summary>
internal static class WireJson
{
    /// <summary>Ready to use.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    /// <summary>Sets what differs from the web defaults.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
    }

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Configure(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
