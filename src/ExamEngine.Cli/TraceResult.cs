using System.Text.Json;

namespace ExamEngine.Cli;

/// <summary>What driving a trace came to, as one line of output.</summary>
internal sealed record TraceResult(bool HasPassed, string Line)
{
    public static TraceResult Passed(JsonElement id) => new(HasPassed: true, LineOf(id, writer => writer.WriteBoolean("passed", value: true)));

    public static TraceResult Error(JsonElement id, string reason) => new(HasPassed: false, LineOf(id, writer => writer.WriteString("error", reason)));

    public static TraceResult Differs(JsonElement id, int step, string action, TraceDifference difference) => new(HasPassed: false, LineOf(id, writer =>
    {
        writer.WriteBoolean("passed", value: false);
        writer.WriteNumber("step", step);
        writer.WriteString("action", action);
        writer.WriteString("at", difference.Where);
        writer.WriteString("expected", difference.Expected);
        writer.WriteString("actual", difference.Actual);
    }));

    private static string LineOf(JsonElement id, Action<Utf8JsonWriter> write) => OutcomeJson.Text(writer =>
    {
        writer.WriteStartObject();
        writer.WritePropertyName("id");
        OutcomeJson.WriteId(writer, id);
        write(writer);
        writer.WriteEndObject();
    });
}
