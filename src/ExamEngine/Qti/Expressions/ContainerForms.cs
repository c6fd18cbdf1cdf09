using ExamEngine.Items.Expressions;
using static ExamEngine.Qti.Expressions.ExpressionForm;

namespace ExamEngine.Qti.Expressions;

/// <summary>Expressions on containers.</summary>
internal static class ContainerForms
{
    public static IReadOnlyDictionary<string, ExpressionForm> All { get; } = new Dictionary<string, ExpressionForm>(StringComparer.Ordinal)
    {
        ["qti-multiple"] = Many(0, OperandRule.SingleOrMultiple, site => site.HasOneBaseType() ? new Multiple(site.Operands) : null),
        ["qti-ordered"] = Many(0, OperandRule.SingleOrOrdered, site => site.HasOneBaseType() ? new Ordered(site.Operands) : null),
        ["qti-repeat"] = Many(1, OperandRule.SingleOrOrdered, Repeat),
        ["qti-container-size"] = One(OperandRule.Container, site => new ContainerSize(site.First)),
        ["qti-index"] = One(OperandRule.OrderedContainer, Index),
        ["qti-field-value"] = One(OperandRule.Record, FieldValue),
        ["qti-random"] = One(OperandRule.Container, site => new Items.Expressions.Random(site.First)),
        ["qti-member"] = Two(OperandRule.AnySingle, OperandRule.Container, site => site.HasOneBaseType() ? new Member(site.First, site.Second) : null),
        ["qti-delete"] = Two(OperandRule.AnySingle, OperandRule.Container, site => site.HasOneBaseType() ? new Delete(site.First, site.Second) : null),
        ["qti-contains"] = Two(
            OperandRule.Container,
            OperandRule.Container,
            site => site.HasOneBaseType() && site.HasOneCardinality() ? new Contains(site.First, site.Second) : null),
    };

    private static Expression? Repeat(ExpressionSite site) =>
        site.HasOneBaseType() && site.IntegerOrVariable("number-repeats") is { } times ? new Repeat(site.Operands, times) : null;

    private static Expression? Index(ExpressionSite site) =>
        site.IntegerOrVariable("n") is { } position ? new Items.Expressions.Index(site.First, position) : null;

    private static Expression? FieldValue(ExpressionSite site) =>
        site.Attribute("field-identifier") is { Length: > 0 } field ? new FieldValue(site.First, field) : site.Refuse("needs a field-identifier");
}
