using System.Globalization;
using System.Text.Json;
using ExamEngine.Items;
using ExamEngine.Items.Values;
using ExamEngine.Qti;
using ExamEngine.Tests.Flow;

namespace ExamEngine.Cli;

/// <summary>Takes the steps of a trace in a test session and compares each with what was recorded.</summary>
internal sealed class TraceDriver(string folder, ulong seed)
{
    /// <summary>Drives a trace. Whatever is wrong with it, there is a result.</summary>
    public TraceResult Drive(JsonElement trace)
    {
        JsonElement id = default;
        if (trace.ValueKind != JsonValueKind.Object)
        {
            return TraceResult.Error(id, "A trace is an object with id, package and steps.");
        }

        trace.TryGetProperty("id", out id);
        try
        {
            return Drive(id, trace);
        }
#pragma warning disable CA1031 // A fault of the engine in one trace must not lose the others.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return TraceResult.Error(id, $"A fault of the engine: {fault.GetType().Name}: {fault.Message}");
        }
    }

    private TraceResult Drive(JsonElement id, JsonElement trace)
    {
        if (TextOf(trace, "package") is not { } package
            || !trace.TryGetProperty("steps", out var steps) || steps.ValueKind != JsonValueKind.Array)
        {
            return TraceResult.Error(id, "A trace is an object with id, package and steps.");
        }

        if (Start(Path.Combine(folder, package), out var reason) is not { } session)
        {
            return TraceResult.Error(id, reason!);
        }

        var number = 0;
        foreach (var step in steps.EnumerateArray())
        {
            if (step.ValueKind != JsonValueKind.Object || TextOf(step, "action") is not { } action)
            {
                return TraceResult.Error(id, $"Step {number} is not an object with an action.");
            }

            var isToBeRefused = step.TryGetProperty("error", out _);
            switch (Take(session, action, step.TryGetProperty("args", out var args) ? args : default))
            {
                case TestStep.Taken when isToBeRefused:
                    return TraceResult.Differs(id, number, action, new TraceDifference("step", "refused", "taken"));
                case TestStep.Refused refused when !isToBeRefused:
                    return TraceResult.Differs(id, number, action, new TraceDifference("step", "taken", $"refused: {refused.Reason}"));
                case TestStep.Taken taken:
                    session = taken.Session;
                    break;
            }

            if (!TryCompare(session, step, out var difference))
            {
                return TraceResult.Error(id, $"What step {number} should come to is not of the known form.");
            }

            if (difference is not null)
            {
                return TraceResult.Differs(id, number, action, difference);
            }

            number++;
        }

        return TraceResult.Passed(id);
    }

    // A comparison only reads: whatever goes wrong in it is the form of the JSON, never the session.
    private static bool TryCompare(TestSession session, JsonElement step, out TraceDifference? difference)
    {
        difference = null;
        try
        {
            difference = step.TryGetProperty("after", out var after) ? TraceComparison.Difference(session, after) : null;
            return true;
        }
        catch (Exception malformed) when (malformed is InvalidOperationException or FormatException or OverflowException)
        {
            return false;
        }
    }

    private static string? TextOf(JsonElement json, string property) => json.TryGetProperty(property, out var text) ? TextOf(text) : null;

    private static string? TextOf(JsonElement json)
    {
        try
        {
            return json.ValueKind == JsonValueKind.String ? json.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair behind an escape: JSON, but no text.
            return null;
        }
    }

    private TestSession? Start(string path, out string? reason)
    {
        using var place = PackagePlace.Open(path, out reason, out _);
        if (place?.Contents is not { } contents)
        {
            return null;
        }

        string? Text(string name) => contents.Has(name) ? contents.Text(name, out _) : null;
        if (contents.XmlFiles.FirstOrDefault(name => QtiFileKinds.Of(Text(name) ?? string.Empty) == QtiFileKind.Test) is not { } testFile)
        {
            reason = "The package holds no test.";
            return null;
        }

        var read = QtiPackageReader.ReadForScoring(testFile, Text);
        var items = (read.Test?.ItemRefs ?? []).Select(item => item.Href).ToHashSet(StringComparer.Ordinal);
        var ofTest = read.Problems.FirstOrDefault(problem => problem.Severity == QtiSeverity.Error && !items.Contains(problem.File));
        if (read.Test is null || ofTest is not null)
        {
            reason = ofTest?.ToString() ?? "The test cannot be read.";
            return null;
        }

        var step = TestSession.Create(read.Test, read.Items, seed);
        reason = (step as TestStep.Refused)?.Reason;
        if (reason is not null && read.Problems.FirstOrDefault(problem => problem.Severity == QtiSeverity.Error) is { } problem)
        {
            reason = $"{reason} {problem}";
        }

        return (step as TestStep.Taken)?.Session;
    }

    private static TestStep Take(TestSession session, string action, JsonElement args)
    {
        var given = args.ValueKind == JsonValueKind.Array ? args.EnumerateArray().ToList() : [];
        return action switch
        {
            "beginTestSession" => session.BeginTestSession(),
            "beginAttempt" => session.BeginAttempt(Flag(given, 0)),
            "endAttempt" => EndAttempt(session, given),
            "moveNext" => session.MoveNext(),
            "moveBack" => session.MoveBack(),
            "jumpTo" when given is [{ ValueKind: JsonValueKind.Number } number] && number.TryGetInt32(out var position) => session.JumpTo(position),
            "moveNextTestPart" => session.MoveNextTestPart(),
            "endTestSession" => session.EndTestSession(),
            "setTime" when given is [var time]
                && DateTimeOffset.TryParse(TextOf(time), CultureInfo.InvariantCulture, out var now) => new TestStep.Taken(session.At(now)),
            _ => new TestStep.Refused($"The step {action} is not known, or its arguments are not."),
        };
    }

    private static TestStep EndAttempt(TestSession session, List<JsonElement> args)
    {
        if (session.CurrentItemSession is not { } item)
        {
            return session.EndAttempt(ResponseSet.Empty);
        }

        var values = new Dictionary<string, Value?>(StringComparer.Ordinal);
        foreach (var response in args is [{ ValueKind: JsonValueKind.Array } list, ..] ? list.EnumerateArray() : default)
        {
            if (response.ValueKind != JsonValueKind.Object || TextOf(response, "id") is not { } identifier)
            {
                return new TestStep.Refused("A response is an object with id and value.");
            }

            using var asObject = JsonDocument.Parse(
                $"{{{response.GetProperty("id").GetRawText()}:{(response.TryGetProperty("value", out var value) ? value.GetRawText() : "null")}}}");
            switch (RecordedResponses.Read(item.Item, asObject.RootElement))
            {
                case ResponseReading.Accepted accepted:
                    values[identifier] = accepted.Responses[identifier];
                    break;
                case ResponseReading.Refused refused:
                    return new TestStep.Refused(refused.Reason);
            }
        }

        return session.EndAttempt(new ResponseSet(values), Flag(args, 1));
    }

    private static bool Flag(List<JsonElement> args, int index) => args.Count > index && args[index].ValueKind == JsonValueKind.True;
}
