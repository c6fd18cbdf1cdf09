using ExamEngine.Items;
using ExamEngine.Items.Expressions;
using ExamEngine.Items.Values;
using static ExamEngine.Qti.Expressions.ExpressionForm;

namespace ExamEngine.Qti.Expressions;

/// <summary>Constants and variables.</summary>
internal static class VariableForms
{
    public static IReadOnlyDictionary<string, ExpressionForm> All { get; } = new Dictionary<string, ExpressionForm>(StringComparer.Ordinal)
    {
        ["qti-base-value"] = None(BaseValue),
        ["qti-null"] = None(_ => new Null()),
        ["qti-variable"] = None(Variable),
        ["qti-correct"] = None(site => Response(site) is { } response ? new Correct(response) : null),
        ["qti-default"] = None(Default),
        ["qti-map-response"] = None(MapResponse),
        ["qti-map-response-point"] = None(MapResponsePoint),
        ["qti-math-constant"] = None(Constant),
        ["qti-random-integer"] = None(RandomInteger),
        ["qti-random-float"] = None(RandomFloat),
    };

    private static Expression? BaseValue(ExpressionSite site)
    {
        if (site.BaseType() is not { } baseType)
        {
            return site.Attribute("base-type") is null ? site.Refuse("needs a base-type") : null;
        }

        return ValueText.Read(baseType, site.Text) is { } value
            ? new BaseValue(value)
            : site.Refuse($"holds “{site.Text}”, which is not of the base-type {baseType}");
    }

    private static Expression? Variable(ExpressionSite site)
    {
        var identifier = site.Attribute("identifier") ?? string.Empty;
        return site.Declarations.TypeOf(identifier) is { } type ? new Variable(identifier, type) : site.Refuse($"names “{identifier}”, which is not declared");
    }

    private static Expression? Default(ExpressionSite site)
    {
        var identifier = site.Attribute("identifier") ?? string.Empty;
        return site.Declarations.Variable(identifier) is { } declaration
            ? new Default(declaration)
            : site.Refuse($"names “{identifier}”, which is not declared");
    }

    private static Expression? MapResponse(ExpressionSite site)
    {
        if (Response(site) is not { } response)
        {
            return null;
        }

        return response.Mapping is { } mapping ? new MapResponse(response, mapping) : site.Refuse($"needs a mapping of “{response.Identifier}”");
    }

    private static Expression? MapResponsePoint(ExpressionSite site)
    {
        if (Response(site) is not { } response)
        {
            return null;
        }

        return response.AreaMapping is { } mapping
            ? new MapResponsePoint(response, mapping)
            : site.Refuse($"needs an area mapping of “{response.Identifier}”");
    }

    private static Expression? Constant(ExpressionSite site) => site.Attribute("name") switch
    {
        "pi" => new MathConstant(Math.PI),
        "e" => new MathConstant(Math.E),
        var name => site.Refuse($"names “{name}”, which is neither pi nor e"),
    };

    private static Expression? RandomInteger(ExpressionSite site)
    {
        return site.IntegerOrVariable("min", otherwise: 0) is { } min
            && site.IntegerOrVariable("max") is { } max
            && site.IntegerOrVariable("step", otherwise: 1) is { } step
                ? new RandomInteger(min, max, step)
                : null;
    }

    private static Expression? RandomFloat(ExpressionSite site)
    {
        if (site.Attribute("max") is not { } largest)
        {
            return site.Refuse("needs the attribute max");
        }

        return site.NumberOrVariable("min", site.Attribute("min") ?? "0") is { } min && site.NumberOrVariable("max", largest) is { } max
            ? new RandomFloat(min, max)
            : null;
    }

    private static ResponseDeclaration? Response(ExpressionSite site)
    {
        var identifier = site.Attribute("identifier") ?? string.Empty;
        if (site.Declarations.Response(identifier) is { } response)
        {
            return response;
        }

        site.Refuse($"names “{identifier}”, which is not a declared response");
        return null;
    }
}
