using ExamEngine.Items.Expressions;
using static ExamEngine.Qti.Expressions.ExpressionForm;

namespace ExamEngine.Qti.Expressions;

/// <summary>Expressions on truth values.</summary>
internal static class LogicForms
{
    public static IReadOnlyDictionary<string, ExpressionForm> All { get; } = new Dictionary<string, ExpressionForm>(StringComparer.Ordinal)
    {
        ["qti-and"] = Many(1, OperandRule.Boolean, site => new And(site.Operands)),
        ["qti-or"] = Many(1, OperandRule.Boolean, site => new Or(site.Operands)),
        ["qti-not"] = One(OperandRule.Boolean, site => new Not(site.First)),
        ["qti-any-n"] = Many(1, OperandRule.Boolean, AnyN),
        ["qti-is-null"] = One(OperandRule.Any, site => new IsNull(site.First)),
    };

    private static Expression? AnyN(ExpressionSite site) =>
        site.IntegerOrVariable("min") is { } min && site.IntegerOrVariable("max") is { } max ? new AnyN(site.Operands, min, max) : null;
}
