using System.Text.Json;
using ExamEngine.Items;
using ExamEngine.Items.Values;
using ExamEngine.Qti;

namespace ExamEngine.Cli;

/// <summary>Scores cases. An item that many cases share is read and compiled once.</summary>
internal sealed class CaseScorer(ulong seed)
{
    private const int MaxBytes = 2 * 1024 * 1024;

    // One byte more than a file may have; whatever stands behind a path, no more is read.
    private readonly byte[] _buffer = new byte[MaxBytes + 1];

    private readonly Dictionary<string, QtiReading<AssessmentItem>> _items = new(StringComparer.Ordinal);

    /// <summary>The line of output for a case. Whatever is wrong with the case, there is a line.</summary>
    public string Line(string folder, JsonElement each)
    {
        JsonElement id = default;
        var score = CaseScore.Refused("A case is an object with id, file and responses or attempts.");
        if (each.ValueKind == JsonValueKind.Object)
        {
            each.TryGetProperty("id", out id);
            score = Guarded(scorer => scorer.Score(folder, each));
        }

        return OutcomeJson.Text(writer =>
        {
            writer.WriteStartObject();
            writer.WritePropertyName("id");
            OutcomeJson.WriteId(writer, id);
            if (score.Error is { } error)
            {
                writer.WriteString("error", error);
            }
            else
            {
                writer.WritePropertyName("outcomes");
                OutcomeJson.Write(writer, score.Outcomes);
            }

            writer.WriteEndObject();
        });
    }

    /// <summary>
    /// Scores, and turns a fault of the engine into a refusal that says so: one case must not lose the others.
    /// </summary>
    public CaseScore Guarded(Func<CaseScorer, CaseScore> score)
    {
        try
        {
            return score(this);
        }
#pragma warning disable CA1031 // The last stop before the output.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return CaseScore.Refused($"A fault of the engine: {fault.GetType().Name}: {fault.Message}");
        }
    }

    /// <summary>Scores attempts one after another in one session of the item in a file.</summary>
    public CaseScore Score(string path, string name, IReadOnlyList<JsonElement> attempts)
    {
        if (!_items.TryGetValue(path, out var reading))
        {
            reading = _items[path] = Read(path, name);
        }

        if (reading.Value is not { } item)
        {
            return CaseScore.Refused(reading.Problems.FirstOrDefault(problem => problem.Severity == QtiSeverity.Error)?.ToString() ?? $"{name} is refused.");
        }

        var session = ItemSession.Begin(item, seed);
        foreach (var attempt in attempts)
        {
            if (session.IsCompleted)
            {
                // As at an exam: what comes after the end is not looked at.
                break;
            }

            switch (RecordedResponses.Read(item, attempt))
            {
                case ResponseReading.Accepted accepted:
                    session = session.BeginAttempt().EndAttempt(accepted.Responses);
                    break;
                case ResponseReading.Refused refused:
                    return CaseScore.Refused(refused.Reason);
            }
        }

        return new CaseScore(OutcomesOf(session), Error: null);
    }

    private CaseScore Score(string folder, JsonElement each)
    {
        if (!each.TryGetProperty("file", out var file) || TextOf(file) is not { Length: > 0 } name)
        {
            return CaseScore.Refused("The case names no file.");
        }

        if (each.TryGetProperty("attempts", out var attempts))
        {
            return attempts.ValueKind == JsonValueKind.Array
                ? Score(Path.Combine(folder, name), name, [.. attempts.EnumerateArray()])
                : CaseScore.Refused("The attempts of a case are an array.");
        }

        each.TryGetProperty("responses", out var responses);
        return Score(Path.Combine(folder, name), name, [responses]);
    }

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

    private static List<KeyValuePair<string, Value?>> OutcomesOf(ItemSession session)
    {
        var outcomes = session.Item.OutcomeDeclarations.Select(each => KeyValuePair.Create(each.Identifier, session.ValueOf(each.Identifier))).ToList();
        if (session.Item.IsAdaptive && !outcomes.Exists(outcome => outcome.Key == "completionStatus"))
        {
            outcomes.Add(KeyValuePair.Create("completionStatus", session.ValueOf("completionStatus")));
        }

        return outcomes;
    }

    private QtiReading<AssessmentItem> Read(string path, string name)
    {
        string? reason;
        try
        {
            using var stream = File.OpenRead(path);
            var length = stream.ReadAtLeast(_buffer, _buffer.Length, throwOnEndOfStream: false);
            if (length <= MaxBytes)
            {
                return QtiItemReader.ReadForScoring(name, QtiText.Decode(_buffer.AsSpan(0, length)));
            }

            reason = "The file is larger than 2 MB.";
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            reason = $"The file cannot be read: {unreadable.GetType().Name}.";
        }

        return new QtiReading<AssessmentItem>(null, [new QtiProblem(name, 0, QtiSeverity.Error, reason)]);
    }
}
