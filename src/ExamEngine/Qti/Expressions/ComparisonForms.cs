using ExamEngine.Items.Expressions;
using static ExamEngine.Qti.Expressions.ExpressionForm;

namespace ExamEngine.Qti.Expressions;

/// <summary>Expressions that compare values.</summary>
internal static class ComparisonForms
{
    public static IReadOnlyDictionary<string, ExpressionForm> All { get; } = new Dictionary<string, ExpressionForm>(StringComparer.Ordinal)
    {
        ["qti-match"] = Two(
            OperandRule.Any,
            OperandRule.Any,
            site => site.HasOneBaseType() && site.HasOneCardinality() ? new Match(site.First, site.Second) : null),
        ["qti-equal"] = Two(OperandRule.Number, OperandRule.Number, Equal),
        ["qti-equal-rounded"] = Two(OperandRule.Number, OperandRule.Number, EqualRounded),
        ["qti-lt"] = Two(OperandRule.Number, OperandRule.Number, site => new Lt(site.First, site.Second)),
        ["qti-gt"] = Two(OperandRule.Number, OperandRule.Number, site => new Gt(site.First, site.Second)),
        ["qti-lte"] = Two(OperandRule.Number, OperandRule.Number, site => new Lte(site.First, site.Second)),
        ["qti-gte"] = Two(OperandRule.Number, OperandRule.Number, site => new Gte(site.First, site.Second)),
        ["qti-duration-lt"] = Two(OperandRule.Duration, OperandRule.Duration, site => new DurationLt(site.First, site.Second)),
        ["qti-duration-gte"] = Two(OperandRule.Duration, OperandRule.Duration, site => new DurationGte(site.First, site.Second)),
        ["qti-inside"] = One(OperandRule.Points, site => site.Area() is { } area ? new Inside(site.First, area) : null),
        ["qti-string-match"] = Two(
            OperandRule.Text,
            OperandRule.Text,
            site => new StringMatch(site.First, site.Second, site.Flag("case-sensitive", otherwise: true), site.Flag("substring"))),
        ["qti-substring"] = Two(
            OperandRule.Text,
            OperandRule.Text,
            site => new Substring(site.First, site.Second, site.Flag("case-sensitive", otherwise: true))),
        ["qti-pattern-match"] = One(OperandRule.Text, PatternMatch),
    };

    /// <summary>The attributes <c>rounding-mode</c> (significant figures when left out) and <c>figures</c>.</summary>
    public static Rounding? Rounding(ExpressionSite site)
    {
        RoundingMode? mode = site.Attribute("rounding-mode") switch
        {
            null or "significantFigures" or "significant-figures" => RoundingMode.SignificantFigures,
            "decimalPlaces" or "decimal-places" => RoundingMode.DecimalPlaces,
            _ => null,
        };
        if (mode is null)
        {
            site.Refuse($"has the unknown rounding-mode “{site.Attribute("rounding-mode")}”");
            return null;
        }

        return site.IntegerOrVariable("figures") is { } figures ? new Rounding(mode.Value, figures) : null;
    }

    private static Expression? Equal(ExpressionSite site) =>
        Tolerance(site) is { } tolerance ? new Equal(site.First, site.Second, tolerance) : null;

    private static Expression? EqualRounded(ExpressionSite site) =>
        Rounding(site) is { } rounding ? new EqualRounded(site.First, site.Second, rounding) : null;

    private static Tolerance? Tolerance(ExpressionSite site)
    {
        ToleranceMode? mode = site.Attribute("tolerance-mode") switch
        {
            null or "exact" => ToleranceMode.Exact,
            "absolute" => ToleranceMode.Absolute,
            "relative" => ToleranceMode.Relative,
            _ => null,
        };
        if (mode is null)
        {
            site.Refuse($"has the unknown tolerance-mode “{site.Attribute("tolerance-mode")}”");
            return null;
        }

        if (mode == ToleranceMode.Exact)
        {
            return Items.Expressions.Tolerance.None;
        }

        var texts = (site.Attribute("tolerance") ?? string.Empty).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (texts.Length is not (1 or 2))
        {
            site.Refuse("needs one or two tolerances");
            return null;
        }

        return site.NumberOrVariable("tolerance", texts[0]) is { } below && site.NumberOrVariable("tolerance", texts[^1]) is { } above
            ? new Tolerance(mode.Value, below, above, site.Flag("include-lower-bound", otherwise: true), site.Flag("include-upper-bound", otherwise: true))
            : null;
    }

    private static Expression? PatternMatch(ExpressionSite site) =>
        site.Declarations.Patterns.Of(site.Attribute("pattern") ?? string.Empty) is { } pattern
            ? new PatternMatch(site.First, pattern)
            : site.Refuse($"has the pattern “{site.Attribute("pattern")}”, which is malformed or not supported, or is one of too many");
}
