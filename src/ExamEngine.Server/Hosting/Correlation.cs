using System.Diagnostics;

namespace ExamEngine.Server.Hosting;

/// <summary>The id under which a person's report and the server's log meet.</summary>
internal static class Correlation
{
    internal static string Of(HttpContext http) => Activity.Current?.TraceId.ToHexString() ?? http.TraceIdentifier;
}
