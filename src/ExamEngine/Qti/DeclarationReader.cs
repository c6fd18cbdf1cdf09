using System.Collections.Immutable;
using ExamEngine.Items;
using ExamEngine.Items.Values;

namespace ExamEngine.Qti;

/// <summary>Reads the variables an item declares.</summary>
internal sealed class DeclarationReader(ProblemList problems)
{
    public ItemDeclarations Read(QtiElement item)
    {
        var declarations = new ItemDeclarations();
        foreach (var element in item.Children)
        {
            VariableDeclaration? declaration = element.Name switch
            {
                "qti-response-declaration" => ReadResponse(element),
                "qti-outcome-declaration" => ReadOutcome(element),
                "qti-template-declaration" => ReadTemplate(element),
                "qti-context-declaration" => ReadContext(element),
                _ => null,
            };
            if (declaration is not null && !declarations.Add(declaration))
            {
                problems.Error(element, $"The variable “{declaration.Identifier}” is declared twice.");
            }
        }

        return declarations;
    }

    private ResponseDeclaration? ReadResponse(QtiElement element)
    {
        if (ReadType(element) is not var (cardinality, baseType))
        {
            return null;
        }

        return new ResponseDeclaration
        {
            Identifier = element.Identifier(problems),
            Cardinality = cardinality,
            BaseType = baseType,
            DefaultValue = ReadValue(element.Child("qti-default-value"), cardinality, baseType),
            CorrectResponse = ReadValue(element.Child("qti-correct-response"), cardinality, baseType),
            Mapping = element.Child("qti-mapping") is { } mapping ? ReadMapping(mapping, baseType) : null,
            AreaMapping = element.Child("qti-area-mapping") is { } areas ? ReadAreaMapping(areas, baseType) : null,
        };
    }

    private OutcomeDeclaration? ReadOutcome(QtiElement element)
    {
        if (ReadType(element) is not var (cardinality, baseType))
        {
            return null;
        }

        return new OutcomeDeclaration
        {
            Identifier = element.Identifier(problems),
            Cardinality = cardinality,
            BaseType = baseType,
            DefaultValue = ReadValue(element.Child("qti-default-value"), cardinality, baseType),
            NormalMaximum = element.Number(problems, "normal-maximum"),
            NormalMinimum = element.Number(problems, "normal-minimum"),
            ExternalScoring = ReadExternalScoring(element),
            LookupTable = new LookupTableReader(problems).Read(element, baseType),
        };
    }

    private TemplateDeclaration? ReadTemplate(QtiElement element)
    {
        if (ReadType(element) is not var (cardinality, baseType))
        {
            return null;
        }

        problems.OfDelivery.Error(element, "Items made anew for each candidate (template variables) cannot be shown to candidates yet.");
        return new TemplateDeclaration
        {
            Identifier = element.Identifier(problems),
            Cardinality = cardinality,
            BaseType = baseType,
            DefaultValue = ReadValue(element.Child("qti-default-value"), cardinality, baseType),
        };
    }

    private ContextDeclaration? ReadContext(QtiElement element)
    {
        if (ReadType(element) is not var (cardinality, baseType))
        {
            return null;
        }

        return new ContextDeclaration
        {
            Identifier = element.Identifier(problems),
            Cardinality = cardinality,
            BaseType = baseType,
            DefaultValue = ReadValue(element.Child("qti-default-value"), cardinality, baseType),
        };
    }

    private (Cardinality Cardinality, BaseType? BaseType)? ReadType(QtiElement element)
    {
        var baseType = QtiTypes.BaseType(element, problems);
        if (QtiTypes.Cardinality(element, problems) is not { } cardinality)
        {
            return null;
        }

        if (baseType is null && cardinality != Cardinality.Record)
        {
            problems.Error(element, $"<{element.Name}> needs a base-type.");
            return null;
        }

        return (cardinality, cardinality == Cardinality.Record ? null : baseType);
    }

    private ExternalScoring ReadExternalScoring(QtiElement element)
    {
        switch (element.Attribute("external-scored"))
        {
            case null:
                return ExternalScoring.None;
            case "human":
                return ExternalScoring.Human;
            case "externalMachine" or "external-machine":
                return ExternalScoring.ExternalMachine;
            case var value:
                problems.Error(element, $"external-scored=\"{value}\" is neither human nor externalMachine.");
                return ExternalScoring.None;
        }
    }

    private Value? ReadValue(QtiElement? holder, Cardinality cardinality, BaseType? baseType)
    {
        if (holder is null)
        {
            return null;
        }

        var values = holder.ChildrenNamed("qti-value").ToList();
        if (cardinality == Cardinality.Record)
        {
            return ReadRecord(values);
        }

        var members = values.Select(value => ReadSingle(value, baseType!.Value)).OfType<SingleValue>().ToImmutableArray();
        if (cardinality != Cardinality.Single)
        {
            return ContainerValue.Of(cardinality, members);
        }

        if (values.Count > 1)
        {
            problems.Error(holder, $"<{holder.Name}> holds {values.Count} values, but the variable is single.");
        }

        // An empty string is NULL in QTI.
        return members.FirstOrDefault() is { Text.Length: > 0 } only ? only : null;
    }

    private RecordValue? ReadRecord(List<QtiElement> values)
    {
        var fields = new Dictionary<string, SingleValue>(StringComparer.Ordinal);
        foreach (var value in values)
        {
            var field = value.Identifier(problems, "field-identifier");
            if (QtiTypes.BaseType(value, problems) is not { } baseType)
            {
                problems.Error(value, "A value of a record needs a base-type.");
            }
            else if (ReadSingle(value, baseType) is { } single && !fields.TryAdd(field, single))
            {
                problems.Error(value, $"The field “{field}” is there twice.");
            }
        }

        return RecordValue.Of(fields);
    }

    private SingleValue? ReadSingle(QtiElement value, BaseType baseType)
    {
        var text = baseType == BaseType.String ? value.TrimmedText : value.Text;
        var single = ValueText.Read(baseType, text);
        if (single is null)
        {
            // An empty value is none, as editors write it for a key that is not known yet.
            (text.Length == 0 ? problems.OfDelivery : problems).Error(value, $"“{text}” is not a value of the base-type {baseType}.");
        }

        return single;
    }

    private Mapping? ReadMapping(QtiElement element, BaseType? baseType)
    {
        if (baseType is not { } keyType)
        {
            problems.Error(element, "A record has no mapping.");
            return null;
        }

        var entries = ImmutableArray.CreateBuilder<MapEntry>();
        foreach (var entry in element.ChildrenNamed("qti-map-entry"))
        {
            var text = entry.Attribute("map-key") ?? string.Empty;
            if (ValueText.Read(keyType, text) is not { } key)
            {
                // No response can be it, so it changes no score.
                problems.OfDelivery.Error(entry, $"The map-key “{text}” is not a value of the base-type {keyType}.");
                continue;
            }

            entries.Add(new MapEntry(key, ReadMappedValue(entry), entry.Flag(problems, "case-sensitive", otherwise: true)));
        }

        var (lower, upper) = ReadBounds(element);
        return new Mapping(entries.ToImmutable(), element.Number(problems, "default-value") ?? 0, lower, upper);
    }

    private AreaMapping? ReadAreaMapping(QtiElement element, BaseType? baseType)
    {
        if (baseType != BaseType.Point)
        {
            problems.Error(element, "Only a response of base-type point has an area mapping.");
            return null;
        }

        var entries = ImmutableArray.CreateBuilder<AreaMapEntry>();
        foreach (var entry in element.ChildrenNamed("qti-area-map-entry"))
        {
            if (AreaReader.Read(entry, problems) is { } area)
            {
                entries.Add(new AreaMapEntry(area, ReadMappedValue(entry)));
            }
        }

        var (lower, upper) = ReadBounds(element);
        return new AreaMapping(entries.ToImmutable(), element.Number(problems, "default-value") ?? 0, lower, upper);
    }

    private double ReadMappedValue(QtiElement entry)
    {
        if (entry.Attribute("mapped-value") is null)
        {
            problems.Error(entry, $"<{entry.Name}> has no mapped-value.");
        }

        return entry.Number(problems, "mapped-value") ?? 0;
    }

    private (double? Lower, double? Upper) ReadBounds(QtiElement element)
    {
        var lower = element.Number(problems, "lower-bound");
        var upper = element.Number(problems, "upper-bound");
        if (lower > upper)
        {
            problems.Error(element, "The lower-bound is above the upper-bound.");
        }

        return (lower, upper);
    }
}
