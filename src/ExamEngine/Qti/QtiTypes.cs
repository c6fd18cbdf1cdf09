using System.Collections.Frozen;
using ExamEngine.Items;

namespace ExamEngine.Qti;

/// <summary>The QTI names of base types and cardinalities.</summary>
internal static class QtiTypes
{
    private static readonly FrozenDictionary<string, BaseType> BaseTypes = new Dictionary<string, BaseType>(StringComparer.Ordinal)
    {
        ["boolean"] = Items.BaseType.Boolean,
        ["directedPair"] = Items.BaseType.DirectedPair,
        ["file"] = Items.BaseType.File,
        ["float"] = Items.BaseType.Float,
        ["identifier"] = Items.BaseType.Identifier,
        ["integer"] = Items.BaseType.Integer,
        ["pair"] = Items.BaseType.Pair,
        ["point"] = Items.BaseType.Point,
        ["string"] = Items.BaseType.String,
        ["uri"] = Items.BaseType.Uri,
        ["duration"] = Items.BaseType.Duration,
        ["intOrIdentifier"] = Items.BaseType.IntOrIdentifier,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static BaseType? BaseType(QtiElement element, ProblemList problems)
    {
        if (element.Attribute("base-type") is not { } name)
        {
            return null;
        }

        if (BaseTypes.TryGetValue(name, out var baseType))
        {
            return baseType;
        }

        problems.Error(element, $"base-type=\"{name}\" is not a base type of QTI.");
        return null;
    }

    public static Cardinality? Cardinality(QtiElement element, ProblemList problems)
    {
        switch (element.Attribute("cardinality"))
        {
            case "single":
                return Items.Cardinality.Single;
            case "multiple":
                return Items.Cardinality.Multiple;
            case "ordered":
                return Items.Cardinality.Ordered;
            case "record":
                return Items.Cardinality.Record;
            case var name:
                problems.Error(element, $"cardinality=\"{name}\" is not a cardinality of QTI.");
                return null;
        }
    }
}
