using System.Text.Json;
using ExamEngine.Server.Hosting;

namespace ExamEngine.Server.Pages;

/// <summary>What a page of the web client is given to begin with.</summary>
internal static class ClientShell
{
    /// <summary>The first state as JSON that is safe inside a script element: <c>&lt;</c> and <c>&amp;</c> are escaped.</summary>
    public static string Json<T>(T boot) => JsonSerializer.Serialize(boot, WireJson.Options);
}
