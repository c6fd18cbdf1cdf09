using System.Text.Json;
using System.Text.Json.Serialization;

namespace ExamEngine.Server.Pages;

/// <summary>What a page of the web client is given to begin with.</summary>
internal static class ClientShell
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The first state as JSON that is safe inside a script element: <c>&lt;</c> and <c>&amp;</c> are escaped.</summary>
    public static string Json<T>(T boot) => JsonSerializer.Serialize(boot, Options);
}
