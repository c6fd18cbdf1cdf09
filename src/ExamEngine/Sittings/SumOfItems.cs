using ExamEngine.Items;
using ExamEngine.Items.Expressions;
using ExamEngine.Items.Values;
using ExamEngine.Scoring;
using ExamEngine.Tests;
using ExamEngine.Tests.Expressions;
using ExamEngine.Tests.Flow;

namespace ExamEngine.Sittings;

/// <summary>A number of every item that is presented, with its weight, added up; exactly where <see cref="ExactPoints"/> can.</summary>
internal sealed class SumOfItems(AssessmentTest test, Func<TestItemSession, double?> number) : Expression(ExpressionType.Float)
{
    /// <summary>The item's own <c>SCORE</c>, as the score report counts it.</summary>
    public static double? Points(TestItemSession session) => (session.ValueOf(AssessmentItem.ScoreIdentifier) as NumericValue)?.Number;

    /// <summary>The most points the item can give.</summary>
    public static double? Maximum(TestItemSession session) => session.Item.MaxScore;

    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope)
    {
        if (scope is not TestScope each)
        {
            return null;
        }

        var numbers = each.Sessions(new ItemSubset(null, [], []))
            .Select(session => number(session) * FormTest.WeightOf(test, session.Place.ItemRef)).OfType<double>().ToList();
        var exact = numbers.ConvertAll(value => ExactPoints.Of(value));
        return new FloatValue(exact.TrueForAll(value => value is not null) ? (double)ExactPoints.Sum(exact.OfType<ExactPoints>()).Value : numbers.Sum());
    }
}
