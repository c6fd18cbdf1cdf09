namespace ExamEngine.Records;

/// <summary>Checks the journal and the ledger by themselves: numbers without gaps, contents that fit their hashes.</summary>
internal static class AnswerCheck
{
    public static IEnumerable<RecordFinding> Findings(SessionRecord record)
    {
        var answers = record.Entries.OfType<RecordedAnswer>().ToArray();
        var changes = record.Entries.OfType<RecordedChange>().ToArray();
        if (Array.FindIndex(answers, answer => answer.Hash != AnswerContent.Hash(answer.Position, answer.Response, answer.Flagged)) is >= 0 and var wrong)
        {
            yield return RecordFinding.Bad($"The content of answer {answers[wrong].Seq} is not the one that was received.");
        }

        if (answers.Select((answer, index) => answer.Seq - index).Any(offset => offset != 1))
        {
            yield return RecordFinding.Bad($"The answers are not numbered from 1 without gaps: some are missing, were added, or were moved.");
        }
        else
        {
            yield return RecordFinding.Good($"{answers.Length} answers are numbered without gaps.");
        }

        if (changes.Select((change, index) => change.Number - index).Any(offset => offset != 1))
        {
            yield return RecordFinding.Bad($"The ledger is not numbered from 1 without gaps: entries are missing, were added, or were moved.");
        }
    }
}
