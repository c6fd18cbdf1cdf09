using ExamEngine.Items.Interactions;
using ExamEngine.Items.Values;

namespace ExamEngine.Items;

/// <summary>Finds the most points an item can give when its author did not say.</summary>
internal static class MaximumScore
{
    /// <summary>
    /// SCORE's normal-maximum; else the default of an outcome MAXSCORE; else the greater of what the key scores and what the best mapped
    /// values score.
    /// </summary>
    public static double Of(AssessmentItem item)
    {
        if (item.IsScoredByPerson || item.ScoreDeclaration is not { } score)
        {
            return 0;
        }

        if (score.NormalMaximum is { } stated)
        {
            return stated;
        }

        if (item.OutcomeDeclarations.FirstOrDefault(outcome => outcome.Identifier == "MAXSCORE")?.DefaultValue is NumericValue maximum)
        {
            return maximum.Number;
        }

        var byKey = ScoreOf(item, declaration => declaration.CorrectResponse);
        var byMapping = ScoreOf(item, declaration => BestMapped(item, declaration) ?? declaration.CorrectResponse);
        return Math.Max(0, Math.Max(byKey, byMapping));
    }

    private static double ScoreOf(AssessmentItem item, Func<ResponseDeclaration, Value?> response)
    {
        var responses = item.ResponseDeclarations.Select(declaration => KeyValuePair.Create(declaration.Identifier, response(declaration)));
        return item.Score(new ResponseSet(responses)) is ItemScore.Scored scored ? scored.Score : 0;
    }

    private static Value? BestMapped(AssessmentItem item, ResponseDeclaration declaration)
    {
        if (declaration.Mapping is not { } mapping)
        {
            return null;
        }

        var gains = mapping.Entries.Where(entry => entry.MappedValue > 0).OrderByDescending(entry => entry.MappedValue).Select(entry => entry.Key);
        if (declaration.Cardinality == Cardinality.Single)
        {
            return gains.FirstOrDefault();
        }

        var most = item.InteractionFor(declaration.Identifier) switch
        {
            ChoiceInteraction { MaxChoices: > 0 and var choices } => choices,
            MatchInteraction { MaxAssociations: > 0 and var pairs } => pairs,
            _ => int.MaxValue,
        };
        return ContainerValue.Of(declaration.Cardinality, [.. gains.Take(most)]);
    }
}
