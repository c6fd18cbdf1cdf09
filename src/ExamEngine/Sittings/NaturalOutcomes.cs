using ExamEngine.Items;
using ExamEngine.Items.Processing;
using ExamEngine.Tests;

namespace ExamEngine.Sittings;

/// <summary>What a test comes to that has no outcome processing of its own.</summary>
internal static class NaturalOutcomes
{
    public const string MaxScore = "MAXSCORE";

    /// <summary>The test itself when it processes outcomes; else with the sums of points and of maxima as <c>SCORE</c> and <c>MAXSCORE</c>.</summary>
    public static AssessmentTest Of(AssessmentTest test)
    {
        if (!test.OutcomeProcessing.IsEmpty)
        {
            return test;
        }

        var (score, max) = (Declared(AssessmentItem.ScoreIdentifier), Declared(MaxScore));
        return test with
        {
            OutcomeDeclarations = [.. test.OutcomeDeclarations.Where(each => each.Identifier is not (AssessmentItem.ScoreIdentifier or MaxScore)), score, max],
            OutcomeProcessing =
            [
                new SetOutcomeValue(score, new SumOfItems(test, SumOfItems.Points)),
                new SetOutcomeValue(max, new SumOfItems(test, SumOfItems.Maximum)),
            ],
        };
    }

    private static OutcomeDeclaration Declared(string identifier) =>
        new() { Identifier = identifier, Cardinality = Cardinality.Single, BaseType = BaseType.Float };
}
