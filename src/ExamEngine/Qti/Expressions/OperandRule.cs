using ExamEngine.Items;
using ExamEngine.Items.Expressions;

namespace ExamEngine.Qti.Expressions;

/// <summary>What an operand of an expression must be. Types not known before evaluation are let through.</summary>
internal sealed record OperandRule(string Words, Func<ExpressionType, bool> Accepts)
{
    public static readonly OperandRule Any = new("any value", _ => true);

    public static readonly OperandRule AnySingle = new("a single value", type => type.Cardinality is null or Cardinality.Single);

    public static readonly OperandRule Boolean = Single("a single boolean", BaseType.Boolean);

    public static readonly OperandRule Integer = Single("a single integer", BaseType.Integer);

    public static readonly OperandRule Duration = Single("a single duration", BaseType.Duration, BaseType.Float, BaseType.Integer);

    // Identifiers and URIs are let through as the text they are.
    public static readonly OperandRule Text = Single("a single string", BaseType.String, BaseType.Identifier, BaseType.Uri);

    public static readonly OperandRule Number = new("a single number", type => type.MayBeNumeric && type.Cardinality is null or Cardinality.Single);

    public static readonly OperandRule Numbers = new("a number or a container of numbers", type => type.MayBeNumeric && type.Cardinality is not Cardinality.Record);

    public static readonly OperandRule Integers = new(
        "an integer or a container of integers",
        type => type.BaseType is null or BaseType.Integer && type.Cardinality is not Cardinality.Record);

    public static readonly OperandRule NumberContainer = new("a container of numbers", type => type.MayBeNumeric && IsContainer(type));

    public static readonly OperandRule Container = new("a multiple or ordered container", IsContainer);

    public static readonly OperandRule OrderedContainer = new("an ordered container", type => type.Cardinality is null or Cardinality.Ordered);

    public static readonly OperandRule SingleOrMultiple = new("a single value or a multiple container", type => type.Cardinality is null or Cardinality.Single or Cardinality.Multiple);

    public static readonly OperandRule SingleOrOrdered = new("a single value or an ordered container", type => type.Cardinality is null or Cardinality.Single or Cardinality.Ordered);

    public static readonly OperandRule Points = new("a point or a container of points", type => type.BaseType is null or BaseType.Point && type.Cardinality is not Cardinality.Record);

    public static readonly OperandRule Record = new("a record", type => type.Cardinality is null or Cardinality.Record);

    private static bool IsContainer(ExpressionType type) => type.Cardinality is null or Cardinality.Multiple or Cardinality.Ordered;

    private static OperandRule Single(string words, params BaseType[] baseTypes) => new(
        words,
        type => (type.BaseType is not { } baseType || baseTypes.Contains(baseType)) && type.Cardinality is null or Cardinality.Single);
}
