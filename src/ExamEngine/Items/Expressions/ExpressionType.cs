using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace ExamEngine.Items.Expressions;

/// <summary>What is known of an expression's values before evaluation; <see langword="null"/> stands for not known.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ExpressionType(BaseType? BaseType, Cardinality? Cardinality)
{
    /// <summary>Nothing is known, as of NULL.</summary>
    public static ExpressionType Unknown => default;

    /// <summary>One truth value.</summary>
    public static ExpressionType Boolean => new(Items.BaseType.Boolean, Items.Cardinality.Single);

    /// <summary>One integer.</summary>
    public static ExpressionType Integer => new(Items.BaseType.Integer, Items.Cardinality.Single);

    /// <summary>One float.</summary>
    public static ExpressionType Float => new(Items.BaseType.Float, Items.Cardinality.Single);

    /// <summary>Whether the base type is numeric or not known.</summary>
    public bool MayBeNumeric => BaseType is null or Items.BaseType.Integer or Items.BaseType.Float or Items.BaseType.Duration;

    /// <summary>The type of a declared variable.</summary>
    public static ExpressionType Of(VariableDeclaration declaration) => new(declaration.BaseType, declaration.Cardinality);

    /// <summary>The same base type, single.</summary>
    public ExpressionType AsSingle() => this with { Cardinality = Items.Cardinality.Single };

    internal static ExpressionType Container(ImmutableArray<Expression> operands, Cardinality cardinality) =>
        new(operands.Select(operand => operand.Type.BaseType).FirstOrDefault(type => type is not null), cardinality);

    // Integer when all operands are integers, float when one is not, not known when that hangs on an operand of unknown type.
    internal static ExpressionType NumberFrom(ImmutableArray<Expression> operands)
    {
        if (operands.Any(operand => operand.Type.BaseType is { } type and not Items.BaseType.Integer))
        {
            return Float;
        }

        return operands.All(operand => operand.Type.BaseType is not null) ? Integer : Unknown.AsSingle();
    }

    /// <summary>Gives the type in words, for a message.</summary>
    public override string ToString() => $"{Cardinality?.ToString().ToLowerInvariant() ?? "any"} {BaseType?.ToString().ToLowerInvariant() ?? "value"}";
}
