using ExamEngine.Items.Values;

namespace ExamEngine.Items.Expressions;

/// <summary>When QTI calls two values the same.</summary>
internal static class ValueEquality
{
    /// <summary>Equal values of one base type; an integer and a float are the same when their numbers are.</summary>
    public static bool AreEqual(Value left, Value right) =>
        left is NumericValue x && right is NumericValue y ? x.Number == y.Number : left == right;
}
