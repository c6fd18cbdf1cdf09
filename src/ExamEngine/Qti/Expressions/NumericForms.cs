using System.Collections.Frozen;
using ExamEngine.Items.Expressions;
using static ExamEngine.Qti.Expressions.ExpressionForm;

namespace ExamEngine.Qti.Expressions;

/// <summary>Expressions that compute numbers.</summary>
internal static class NumericForms
{
    private static readonly FrozenDictionary<string, MathFunction> Functions =
        Enum.GetValues<MathFunction>().ToFrozenDictionary(function => function.ToString(), StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyDictionary<string, ExpressionForm> All { get; } = new Dictionary<string, ExpressionForm>(StringComparer.Ordinal)
    {
        ["qti-sum"] = Many(1, OperandRule.Numbers, site => new Sum(site.Operands)),
        ["qti-product"] = Many(1, OperandRule.Numbers, site => new Product(site.Operands)),
        ["qti-min"] = Many(1, OperandRule.Numbers, site => new Min(site.Operands)),
        ["qti-max"] = Many(1, OperandRule.Numbers, site => new Max(site.Operands)),
        ["qti-gcd"] = Many(1, OperandRule.Integers, site => new Gcd(site.Operands)),
        ["qti-lcm"] = Many(1, OperandRule.Integers, site => new Lcm(site.Operands)),
        ["qti-subtract"] = Two(OperandRule.Number, OperandRule.Number, site => new Subtract(site.First, site.Second)),
        ["qti-divide"] = Two(OperandRule.Number, OperandRule.Number, site => new Divide(site.First, site.Second)),
        ["qti-power"] = Two(OperandRule.Number, OperandRule.Number, site => new Power(site.First, site.Second)),
        ["qti-integer-divide"] = Two(OperandRule.Integer, OperandRule.Integer, site => new IntegerDivide(site.First, site.Second)),
        ["qti-integer-modulus"] = Two(OperandRule.Integer, OperandRule.Integer, site => new IntegerModulus(site.First, site.Second)),
        ["qti-truncate"] = One(OperandRule.Number, site => new Truncate(site.First)),
        ["qti-round"] = One(OperandRule.Number, site => new Round(site.First)),
        ["qti-integer-to-float"] = One(OperandRule.Integer, site => new IntegerToFloat(site.First)),
        ["qti-round-to"] = One(OperandRule.Number, site => ComparisonForms.Rounding(site) is { } rounding ? new RoundTo(site.First, rounding) : null),
        ["qti-math-operator"] = Many(1, OperandRule.Number, MathOperator),
        ["qti-stats-operator"] = One(OperandRule.NumberContainer, StatsOperator),
    };

    private static Expression? MathOperator(ExpressionSite site)
    {
        if (!Functions.TryGetValue(site.Attribute("name") ?? string.Empty, out var function))
        {
            return site.Refuse($"names “{site.Attribute("name")}”, which is not a function of QTI");
        }

        var arguments = MathFunctions.ArgumentsOf(function);
        return site.Operands.Length == arguments
            ? new MathOperator(site.Operands, function)
            : site.Refuse($"takes {arguments} operands for {site.Attribute("name")}, not {site.Operands.Length}");
    }

    private static Expression? StatsOperator(ExpressionSite site)
    {
        Statistic? statistic = site.Attribute("name") switch
        {
            "mean" => Statistic.Mean,
            "sampleVariance" => Statistic.SampleVariance,
            "sampleSD" => Statistic.SampleStandardDeviation,
            "popVariance" => Statistic.PopulationVariance,
            "popSD" => Statistic.PopulationStandardDeviation,
            _ => null,
        };
        return statistic is { } known ? new StatsOperator(site.First, known) : site.Refuse($"names “{site.Attribute("name")}”, which is not a statistic of QTI");
    }
}
