using System.Collections.Immutable;

namespace ExamEngine.Items.Expressions;

/// <summary>Computes the functions of <c>qti-math-operator</c>.</summary>
internal static class MathFunctions
{
    public static int ArgumentsOf(MathFunction function) => function == MathFunction.Atan2 ? 2 : 1;

    public static ExpressionType TypeOf(MathFunction function, ImmutableArray<Expression> operands) => function switch
    {
        MathFunction.Floor or MathFunction.Ceil or MathFunction.Signum => ExpressionType.Integer,
        MathFunction.Abs => ExpressionType.NumberFrom(operands),
        _ => ExpressionType.Float,
    };

    /// <summary>The function's value; not a number outside its domain.</summary>
    public static double Compute(MathFunction function, ReadOnlySpan<double> arguments)
    {
        var x = arguments[0];
        return function switch
        {
            MathFunction.Sin => Math.Sin(x),
            MathFunction.Cos => Math.Cos(x),
            MathFunction.Tan => Math.Tan(x),
            MathFunction.Sec => 1 / Math.Cos(x),
            MathFunction.Csc => 1 / Math.Sin(x),
            MathFunction.Cot => 1 / Math.Tan(x),
            MathFunction.Asin => Math.Asin(x),
            MathFunction.Acos => Math.Acos(x),
            MathFunction.Atan => Math.Atan(x),
            MathFunction.Atan2 => Math.Atan2(x, arguments[1]),
            MathFunction.Asec => Math.Acos(1 / x),
            MathFunction.Acsc => Math.Asin(1 / x),
            MathFunction.Acot => Math.Atan(1 / x),
            MathFunction.Sinh => Math.Sinh(x),
            MathFunction.Cosh => Math.Cosh(x),
            MathFunction.Tanh => Math.Tanh(x),
            MathFunction.Sech => 1 / Math.Cosh(x),
            MathFunction.Csch => 1 / Math.Sinh(x),
            MathFunction.Coth => 1 / Math.Tanh(x),
            MathFunction.Log => Math.Log10(x),
            MathFunction.Ln => Math.Log(x),
            MathFunction.Exp => Math.Exp(x),
            MathFunction.Abs => Math.Abs(x),
            MathFunction.Signum => double.IsNaN(x) ? x : Math.Sign(x),
            MathFunction.Floor => Math.Floor(x),
            MathFunction.Ceil => Math.Ceiling(x),
            MathFunction.ToDegrees => x * 180 / Math.PI,
            MathFunction.ToRadians => x * Math.PI / 180,
            _ => double.NaN,
        };
    }
}
