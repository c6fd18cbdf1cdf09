using System.Text.Json;
using ExamEngine.Items;
using ExamEngine.Scoring;
using ExamEngine.Sessions;
using ExamEngine.Sittings;
using ExamEngine.Tests;
using ExamEngine.Tests.Forms;

namespace ExamEngine.Records;

/// <summary>Scores a record again, through the same sitting as the server, and compares with the report that was issued.</summary>
public static class ScoreCheck
{
    /// <summary>Scores the sitting that ledger and journal of a record come to.</summary>
    /// <param name="record">The record; every other finding on it should be good before, as its ledger and journal are believed here.</param>
    /// <param name="blueprint">The examination's blueprint.</param>
    /// <param name="test">The test of the package the form was drawn from.</param>
    /// <param name="items">The items of that package by identifier.</param>
    /// <returns>What was found.</returns>
    public static RecordFinding Verify(SessionRecord record, Blueprint blueprint, AssessmentTest test, IReadOnlyDictionary<string, AssessmentItem> items)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (record.Reports is not [.., var issued])
        {
            return RecordFinding.Good($"There is no report yet, and so no score to check.");
        }

        var form = JsonSerializer.Deserialize<Form>(record.Facts.Form, RecordJson.Stored)!;
        var ledger = record.Entries.OfType<RecordedChange>().Select(change => JsonSerializer.Deserialize<SessionEvent>(change.Json, RecordJson.Stored)!);
        var answers = record.Entries.OfType<RecordedAnswer>().Where(answer => answer.Response is not null)
            .Select(answer => new GivenAnswer(answer.Seq, answer.Position, answer.Response!));
        var sitting = Sitting.Of(FormTest.Of(test, items, form), ledger, answers);
        return Compare(ScoringRun.Score(blueprint, form, sitting.Results()), issued);
    }

    private static RecordFinding Compare(ScoreOutcome outcome, RecordedReport issued) => outcome switch
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
