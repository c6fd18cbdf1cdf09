using System.Collections.Immutable;
using ExamEngine.Items;
using ExamEngine.Items.Expressions;
using ExamEngine.Items.Values;

namespace ExamEngine.Qti.Expressions;

/// <summary>An expression element with its operands read, ready to be built.</summary>
internal sealed class ExpressionSite(QtiElement element, ImmutableArray<Expression> operands, ItemDeclarations declarations, ProblemList problems)
{
    public ImmutableArray<Expression> Operands => operands;

    public Expression First => operands[0];

    public Expression Second => operands[1];

    public ItemDeclarations Declarations => declarations;

    public string? Attribute(string name) => element.Attribute(name);

    public string Text => element.TrimmedText;

    public BaseType? BaseType() => QtiTypes.BaseType(element, problems);

    public bool Flag(string name, bool otherwise = false) => element.Flag(problems, name, otherwise);

    /// <summary>Notes why the expression cannot be built.</summary>
    public Expression? Refuse(string reason)
    {
        problems.Error(element, $"<{element.Name}> {reason}.");
        return null;
    }

    public Area? Area() => AreaReader.Read(element, problems);

    /// <summary>A whole number, or the name of a variable that holds one.</summary>
    public Expression? IntegerOrVariable(string name, int? otherwise = null)
    {
        if (Attribute(name) is not { } text)
        {
            return otherwise is { } value ? new BaseValue(new IntegerValue(value)) : Refuse($"needs the attribute {name}");
        }

        return Constant(Items.BaseType.Integer, name, text, OperandRule.Integer);
    }

    /// <summary>A number, or the name of a variable that holds one.</summary>
    public Expression? NumberOrVariable(string name, string text) => Constant(Items.BaseType.Float, name, text, OperandRule.Number);

    /// <summary>Notes a problem unless all operands can hold values of one base type.</summary>
    public bool HasOneBaseType()
    {
        var known = operands.Select(operand => operand.Type).Where(type => type.BaseType is not null).ToList();
        if (known.All(type => type.MayBeNumeric) || known.Select(type => type.BaseType).Distinct().Count() <= 1)
        {
            return true;
        }

        Refuse($"compares values of different base types ({string.Join(", ", known.Select(type => type.ToString()))})");
        return false;
    }

    /// <summary>Notes a problem unless both operands are of one cardinality.</summary>
    public bool HasOneCardinality()
    {
        if (First.Type.Cardinality is not { } first || Second.Type.Cardinality is not { } second || first == second)
        {
            return true;
        }

        Refuse($"compares values of different cardinality ({First.Type}, {Second.Type})");
        return false;
    }

    private Expression? Constant(BaseType baseType, string name, string text, OperandRule rule)
    {
        // Some editors write the name of a variable in braces, as the first version of QTI 2 did.
        text = text.StartsWith('{') && text.EndsWith('}') ? text[1..^1].Trim() : text;
        if (ValueText.Read(baseType, text) is { } number)
        {
            return new BaseValue(number);
        }

        return declarations.TypeOf(text) is { } type && rule.Accepts(type)
            ? new Variable(text, type)
            : Refuse($"has {name}=\"{text}\", which is neither {rule.Words} nor a variable that holds one");
    }
}
