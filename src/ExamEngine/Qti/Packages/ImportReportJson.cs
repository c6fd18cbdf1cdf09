using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ExamEngine.Qti.Packages;

/// <summary>
/// The import report as JSON: <c>{"totals":{…},"entries":[{"kind","path","identifier","title","verdict","problems":[{"file","line","severity","message"}]}]}</c>.
/// </summary>
public static class ImportReportJson
{
    // Output for terminals and programs, never for HTML.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    /// <summary>The whole report.</summary>
    public static string Of(ImportReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            WriteTotals(writer, report);
            writer.WriteStartArray("entries");
            foreach (var entry in report.Entries)
            {
                Write(writer, entry);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteTotals(Utf8JsonWriter writer, ImportReport report)
    {
        writer.WriteStartObject("totals");
        foreach (var verdict in Enum.GetValues<ImportVerdict>())
        {
            writer.WriteNumber(Name(verdict), report.Count(verdict));
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ImportEntry entry)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", entry.Kind.ToString().ToLowerInvariant());
        writer.WriteString("path", entry.Path);
        writer.WriteString("identifier", entry.Identifier);
        writer.WriteString("title", entry.Title);
        writer.WriteString("verdict", Name(entry.Verdict));
        writer.WriteStartArray("problems");
        foreach (var problem in entry.Problems)
        {
            writer.WriteStartObject();
            writer.WriteString("file", problem.File);
            writer.WriteNumber("line", problem.Line);
            writer.WriteString("severity", problem.Severity == QtiSeverity.Error ? "error" : "warning");
            writer.WriteString("message", problem.Message);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static string Name(ImportVerdict verdict) => verdict switch
    {
        ImportVerdict.Accepted => "accepted",
        ImportVerdict.AcceptedWithRemarks => "acceptedWithRemarks",
        _ => "refused",
    };
}
