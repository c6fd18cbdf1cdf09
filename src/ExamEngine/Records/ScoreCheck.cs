using System.Text.Json;
using ExamEngine.Items;
using ExamEngine.Scoring;
using ExamEngine.Tests.Forms;

namespace ExamEngine.Records;

/// <summary>Scores a record again and compares with the report that was issued.</summary>
public static class ScoreCheck
{
    /// <summary>Scores the last response to each item.</summary>
    /// <param name="record">The record; its chain should have been checked before.</param>
    /// <param name="blueprint">The examination's blueprint.</param>
    /// <param name="find">Finds an item of the bank; null when there is none.</param>
    /// <returns>What was found.</returns>
    public static RecordFinding Verify(SessionRecord record, Blueprint blueprint, Func<string, AssessmentItem?> find)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(find);
        if (record.Reports is not [.., var issued])
        {
            return RecordFinding.Good($"There is no report yet, and so no score to check.");
        }

        var form = JsonSerializer.Deserialize<Form>(record.Facts.Form, RecordJson.Stored)!;
        var responses = new Dictionary<int, string>();
        foreach (var answer in record.Entries.OfType<RecordedAnswer>().Where(answer => answer.Response is not null))
        {
            responses[answer.Position] = answer.Response!;
        }

        var results = form.Items.ToDictionary(item => item.Position, item => ResponseScore.Of(item.ItemId, find(item.ItemId), responses.GetValueOrDefault(item.Position)));
        return ScoringRun.Score(blueprint, form, results) switch
        {
            ScoreOutcome.Reported { Report: var report } when issued.Json is null =>
                RecordFinding.Good($"The report was held ({issued.HeldReason}); with this bank the result would be: {report.Summary}"),
            ScoreOutcome.Reported { Report: var report } => JsonSerializer.Serialize(report, RecordJson.Stored) == issued.Json
                ? RecordFinding.Good($"Scored again, the report is the same to the last digit: {report.Summary}")
                : RecordFinding.Bad($"Scored again, the report differs from the one that was issued; the result would be: {report.Summary}"),
            ScoreOutcome.Held held when issued.Json is null => RecordFinding.Good($"The report is held, and it is still: {string.Join(' ', held.Reasons)}"),
            ScoreOutcome.Held held => RecordFinding.Bad($"A report was issued, and with this bank it cannot be scored: {string.Join(' ', held.Reasons)}"),
            _ => throw new InvalidOperationException("An unknown outcome of scoring."),
        };
    }
}
