using System.Globalization;
using System.Text.Json;
using System.Xml;
using ExamEngine.Items.Values;
using ExamEngine.Tests.Flow;

namespace ExamEngine.Cli;

/// <summary>Compares a test session with the state recorded after a step.</summary>
internal static class TraceComparison
{
    private const double Tolerance = 1e-6;

    /// <summary>The first difference, or <see langword="null"/>. Only what is recorded is compared.</summary>
    public static TraceDifference? Difference(TestSession session, JsonElement after)
    {
        foreach (var recorded in after.EnumerateObject())
        {
            var difference = recorded.Name switch
            {
                "testVars" => InVariables("testVars", recorded.Value, name => session.Outcomes.GetValueOrDefault(name)),
                "items" => InItems(session, recorded.Value),
                _ => InState(session, recorded),
            };
            if (difference is not null)
            {
                return difference;
            }
        }

        return null;
    }

    private static TraceDifference? InState(TestSession session, JsonProperty recorded)
    {
        var actual = recorded.Name switch
        {
            "state" => Quoted(session.State.ToString().ToLowerInvariant()),
            "current" => Quoted(session.Current?.ItemRef.Identifier),
            "occurrence" => Number(session.Current?.Occurrence),
            "position" => Number(session.Current?.Position),
            "testPart" => Quoted(session.Current?.Part.Identifier),
            "remainingAttempts" => Number(session.CurrentItemSession is { } item ? item.RemainingAttempts ?? -1 : null),
            _ => null,
        };
        return actual is null || actual == recorded.Value.GetRawText() ? null : new TraceDifference(recorded.Name, recorded.Value.GetRawText(), actual);
    }

    private static TraceDifference? InItems(TestSession session, JsonElement items)
    {
        var sessions = session.ItemSessions.Values
            .GroupBy(item => item.Place.ItemRef.Identifier, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.OrderBy(item => item.Place.Occurrence).ToList(), StringComparer.Ordinal);
        var recorded = items.EnumerateObject().Select(item => item.Name).ToList();
        if (!recorded.ToHashSet(StringComparer.Ordinal).SetEquals(sessions.Keys))
        {
            return new TraceDifference("items", string.Join(' ', recorded.Order(StringComparer.Ordinal)), string.Join(' ', sessions.Keys.Order(StringComparer.Ordinal)));
        }

        foreach (var item in items.EnumerateObject())
        {
            var found = sessions[item.Name];
            if (found.Count != item.Value.GetArrayLength())
            {
                return new TraceDifference(item.Name, Number(item.Value.GetArrayLength()), Number(found.Count));
            }

            foreach (var (expected, actual) in item.Value.EnumerateArray().Zip(found))
            {
                if (InItem($"{item.Name}.{actual.Place.Occurrence + 1}", actual, expected) is { } difference)
                {
                    return difference;
                }
            }
        }

        return null;
    }

    private static TraceDifference? InItem(string where, TestItemSession actual, JsonElement expected)
    {
        var state = Quoted(JsonNamingPolicy.CamelCase.ConvertName(actual.State.ToString()));
        return expected.TryGetProperty("state", out var recorded) && recorded.GetRawText() != state
            ? new TraceDifference($"{where}.state", recorded.GetRawText(), state)
            : InVariables(where, expected, name => name == "state" ? null : actual.ValueOf(name), except: "state");
    }

    private static TraceDifference? InVariables(string where, JsonElement expected, Func<string, Value?> valueOf, string? except = null)
    {
        foreach (var variable in expected.EnumerateObject())
        {
            var actual = valueOf(variable.Name);
            if (variable.Name != except && !IsSame(variable.Value, actual))
            {
                return new TraceDifference($"{where}.{variable.Name}", variable.Value.GetRawText(), OutcomeJson.Text(writer => OutcomeJson.Write(writer, actual)));
            }
        }

        return null;
    }

    // An empty list is NULL. Multiple containers have no order.
    private static bool IsSame(JsonElement expected, Value? actual) => actual switch
    {
        null => expected.ValueKind == JsonValueKind.Null || (expected.ValueKind == JsonValueKind.Array && expected.GetArrayLength() == 0),
        ContainerValue container => expected.ValueKind == JsonValueKind.Array && HasSameMembers(expected, container),
        DurationValue duration => expected.ValueKind == JsonValueKind.String
            ? Math.Abs(XmlConvert.ToTimeSpan(expected.GetString()!).TotalSeconds - duration.Seconds) < Tolerance
            : expected.ValueKind == JsonValueKind.Number && Math.Abs(expected.GetDouble() - duration.Seconds) < Tolerance,
        NumericValue number => expected.ValueKind == JsonValueKind.Number && Math.Abs(expected.GetDouble() - number.Number) < Tolerance,
        BooleanValue truth => expected.ValueKind == (truth.IsTrue ? JsonValueKind.True : JsonValueKind.False),
        SingleValue single => expected.ValueKind == JsonValueKind.String && expected.GetString() == single.Text,
        _ => false,
    };

    private static bool HasSameMembers(JsonElement expected, ContainerValue container)
    {
        var left = container.Members.ToList();
        foreach (var element in expected.EnumerateArray())
        {
            var found = container.Cardinality == Items.Cardinality.Ordered ? (left.Count > 0 && IsSame(element, left[0]) ? 0 : -1) : left.FindIndex(member => IsSame(element, member));
            if (found < 0)
            {
                return false;
            }

            left.RemoveAt(found);
        }

        return left.Count == 0;
    }

    private static string Quoted(string? text) => text is null ? "null" : $"\"{text}\"";

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "null";
}
