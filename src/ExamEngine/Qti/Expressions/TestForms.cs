using ExamEngine.Items;
using ExamEngine.Items.Expressions;
using ExamEngine.Tests.Expressions;
using static ExamEngine.Qti.Expressions.ExpressionForm;

namespace ExamEngine.Qti.Expressions;

/// <summary>Expressions that only tests have, and those that look up variables of the test's items.</summary>
internal static class TestForms
{
    public static IReadOnlyDictionary<string, ExpressionForm> All { get; } = new Dictionary<string, ExpressionForm>(StringComparer.Ordinal)
    {
        ["qti-variable"] = None(Variable),
        ["qti-correct"] = None(site => Named(site) is var (item, variable) ? new ItemCorrect(item, variable) : null),
        ["qti-default"] = None(Default),
        ["qti-test-variables"] = None(TestVariables),
        ["qti-outcome-maximum"] = None(site => Outcome(site) is { } outcome ? new OutcomeMaximum(Subset(site), outcome, Weight(site)) : null),
        ["qti-outcome-minimum"] = None(site => Outcome(site) is { } outcome ? new OutcomeMinimum(Subset(site), outcome, Weight(site)) : null),
        ["qti-number-correct"] = None(site => new NumberCorrect(Subset(site))),
        ["qti-number-incorrect"] = None(site => new NumberIncorrect(Subset(site))),
        ["qti-number-presented"] = None(site => new NumberPresented(Subset(site))),
        ["qti-number-responded"] = None(site => new NumberResponded(Subset(site))),
        ["qti-number-selected"] = None(site => new NumberSelected(Subset(site))),
    };

    public static string[] Words(string? text) => (text ?? string.Empty).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static Expression? Variable(ExpressionSite site)
    {
        var identifier = site.Attribute("identifier") ?? string.Empty;
        if (site.Declarations.Outcome(identifier) is { } outcome)
        {
            return new Variable(identifier, ExpressionType.Of(outcome));
        }

        if (identifier == TestScope.Duration)
        {
            return new Variable(identifier, new ExpressionType(BaseType.Duration, Cardinality.Single));
        }

        return Named(site) is var (item, variable) ? new ItemVariable(item, variable, Weight(site)) : null;
    }

    private static Expression? Default(ExpressionSite site)
    {
        if (site.Declarations.Outcome(site.Attribute("identifier") ?? string.Empty) is { } outcome)
        {
            return new Default(outcome);
        }

        return Named(site) is var (item, variable) ? new ItemDefault(item, variable) : null;
    }

    private static Expression? TestVariables(ExpressionSite site)
    {
        if (site.Attribute("variable-identifier") is not { Length: > 0 } variable)
        {
            return site.Refuse("needs a variable-identifier");
        }

        var baseType = site.BaseType();
        return site.Attribute("base-type") is null || baseType is not null
            ? new TestVariables(Subset(site), variable, Weight(site), baseType)
            : null;
    }

    private static string? Outcome(ExpressionSite site)
    {
        if (site.Attribute("outcome-identifier") is { Length: > 0 } outcome)
        {
            return outcome;
        }

        site.Refuse("needs an outcome-identifier");
        return null;
    }

    private static string? Weight(ExpressionSite site) => site.Attribute("weight-identifier") is { Length: > 0 } weight ? weight : null;

    private static ItemSubset Subset(ExpressionSite site) => new(
        site.Attribute("section-identifier") is { Length: > 0 } section ? section : null,
        [.. Words(site.Attribute("include-category"))],
        [.. Words(site.Attribute("exclude-category"))]);

    private static (ItemName Item, string Variable)? Named(ExpressionSite site)
    {
        var identifier = site.Attribute("identifier") ?? string.Empty;
        if (identifier.LastIndexOf('.') is var dot and > 0 && dot < identifier.Length - 1)
        {
            return (new ItemName(identifier[..dot]), identifier[(dot + 1)..]);
        }

        site.Refuse($"names “{identifier}”, which is neither an outcome of the test nor a variable of an item, such as Q01.SCORE");
        return null;
    }
}
