using ExamEngine.Items;

namespace ExamEngine.Scoring;

/// <summary>Scores the last response to an item as it stands in the journal.</summary>
public static class ResponseScore
{
    /// <summary>Scores one response.</summary>
    /// <param name="itemId">The item's identifier.</param>
    /// <param name="item">The item; null when the bank does not have it, which cannot be scored.</param>
    /// <param name="response">The response as JSON; null when there is none.</param>
    /// <returns>The result; never an exception for a broken item or response.</returns>
    public static ItemResult Of(string itemId, AssessmentItem? item, string? response)
    {
        if (item is null)
        {
            return new ItemResult.CannotBeScored($"Item {itemId} is not in the item bank.");
        }

        if (response is null)
        {
            return new ItemResult.NotAnswered();
        }

        return ResponseReader.Read(item, response) switch
        {
            ResponseReading.Accepted { Responses: var set } when !set.IsAnswered => new ItemResult.NotAnswered(),
            ResponseReading.Accepted { Responses: var set } => item.Score(set) switch
            {
                ItemScore.Scored scored => new ItemResult.Points(scored.Score),
                ItemScore.ScoredByPerson => new ItemResult.AwaitsPerson(),
                ItemScore.CannotBeScored cannot => new ItemResult.CannotBeScored(cannot.Reason),
                _ => throw new InvalidOperationException("An unknown kind of item score."),
            },
            ResponseReading.Refused refused => new ItemResult.CannotBeScored($"The stored response to {itemId} cannot be read: {refused.Reason}"),
            _ => throw new InvalidOperationException("A response is accepted or refused."),
        };
    }
}
