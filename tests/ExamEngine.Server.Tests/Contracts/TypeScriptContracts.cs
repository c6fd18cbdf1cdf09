using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ExamEngine.Server.Access;

namespace ExamEngine.Specs.Server.Contracts;

/// <summary>
/// Writes the types of the wire in TypeScript. It asks the serializer's own contract, so that names,
/// discriminators, words of enumerations and what is left out are those that travel.
/// </summary>
internal sealed class TypeScriptContracts
{
    private const string Responses = """
        /** One interaction's response: an identifier or text, a list of them, or null for "not answered". */
        export type ResponseValue = string | string[] | null;

        /** An item's response, by interaction. */
        export type ItemResponse = Record<string, ResponseValue>;

        """;

    private static readonly Type[] Numbers = [typeof(int), typeof(long), typeof(double), typeof(decimal)];

    private readonly JsonSerializerOptions _json;
    private readonly XmlDocumentation _documentation = new();
    private readonly SortedDictionary<string, Type> _named = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, (string Property, string Value)> _tags = [];
    private readonly HashSet<Type> _direct = [];

    private TypeScriptContracts(JsonSerializerOptions json) => _json = json;

    /// <summary>The file for these types, all that they hold, and what these hubs take and give.</summary>
    /// <exception cref="NotSupportedException">A type has no form in TypeScript that this generator knows.</exception>
    public static string Of(JsonSerializerOptions json, IReadOnlyList<Type> types, IReadOnlyList<Type> hubs, string header)
    {
        if (json.DefaultIgnoreCondition != JsonIgnoreCondition.WhenWritingNull)
        {
            throw new NotSupportedException("An optional property stands for a null that is left out.");
        }

        var contracts = new TypeScriptContracts(json);
        foreach (var type in types)
        {
            contracts.Refer(type);
        }

        // Hubs first: what they refer to has to be declared as well.
        var methods = string.Concat(hubs.Select(contracts.Hub));
        return header + "\n" + Responses + string.Concat(contracts._named.Values.Select(type => "\n" + contracts.Declare(type))) + methods;
    }

    /// <summary>The type as TypeScript refers to it; it and all it holds will be declared.</summary>
    private string Refer(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (Numbers.Contains(type))
        {
            return "number";
        }

        if (type == typeof(JsonElement))
        {
            return "ItemResponse | null";
        }

        if (type == typeof(string) || type == typeof(Guid))
        {
            return "string";
        }

        if (type == typeof(bool))
        {
            return "boolean";
        }

        if (type.IsEnum)
        {
            return Named(type, out _);
        }

        var contract = _json.GetTypeInfo(type);
        return contract.Kind switch
        {
            JsonTypeInfoKind.Enumerable => $"{Refer(contract.ElementType!)}[]",
            JsonTypeInfoKind.Object => ReferToObject(contract),
            _ => throw new NotSupportedException($"{type} has no form in TypeScript yet."),
        };
    }

    private string ReferToObject(JsonTypeInfo contract)
    {
        _direct.Add(contract.Type);
        var name = Named(contract.Type, out var isNew);
        if (isNew)
        {
            ReferToParts(contract);
        }

        return name;
    }

    private void ReferToParts(JsonTypeInfo contract)
    {
        foreach (var property in contract.Properties.Where(property => property.Get is not null))
        {
            Refer(property.PropertyType);
        }

        foreach (var derived in contract.PolymorphismOptions?.DerivedTypes ?? [])
        {
            _tags[derived.DerivedType] = (contract.PolymorphismOptions!.TypeDiscriminatorPropertyName, Json(derived.TypeDiscriminator!));
            Named(derived.DerivedType, out var isNew);
            if (isNew)
            {
                ReferToParts(_json.GetTypeInfo(derived.DerivedType));
            }
        }
    }

    private string Named(Type type, out bool isNew)
    {
        isNew = _named.TryAdd(type.Name, type);
        return _named[type.Name] == type ? type.Name : throw new NotSupportedException($"{type} and {_named[type.Name]} have the same name.");
    }

    private string Declare(Type type)
    {
        var comment = XmlDocumentation.Comment(_documentation.OfType(type), "");
        if (type.IsEnum)
        {
            var words = Enum.GetNames(type).Select(name =>
                XmlDocumentation.Comment(_documentation.OfEnumMember(type, name), "  ") + $"  | {Word(Enum.Parse(type, name))}");
            return $"{comment}export type {type.Name} =\n{string.Join('\n', words)};\n";
        }

        var contract = _json.GetTypeInfo(type);
        return contract.PolymorphismOptions is { } cases
            ? $"{comment}export type {type.Name} =\n{string.Join('\n', cases.DerivedTypes.Select(each => $"  | {Case(each.DerivedType)}"))};\n"
            : comment + Interface(contract);
    }

    /// <summary>A case that also travels outside its union has no tag there: then the union adds it.</summary>
    private string Case(Type type) => _direct.Contains(type) ? $"({{ {_tags[type].Property}: {_tags[type].Value} }} & {type.Name})" : type.Name;

    private string Interface(JsonTypeInfo contract)
    {
        var text = new StringBuilder($"export interface {contract.Type.Name} {{\n");
        if (_tags.TryGetValue(contract.Type, out var tag) && !_direct.Contains(contract.Type))
        {
            text.Append($"  {tag.Property}: {tag.Value};\n");
        }

        foreach (var property in contract.Properties.Where(property => property.Get is not null))
        {
            text.Append(XmlDocumentation.Comment(_documentation.OfProperty((PropertyInfo)property.AttributeProvider!), "  "));
            text.Append($"  {property.Name}{(IsOptional(property) ? "?" : "")}: {Refer(property.PropertyType)};\n");
        }

        return text.Append("}\n").ToString();
    }

    private static bool IsOptional(JsonPropertyInfo property) => property.IsGetNullable
        || property.AttributeProvider!.GetCustomAttributes(typeof(JsonIgnoreAttribute), inherit: false)
            is [JsonIgnoreAttribute { Condition: JsonIgnoreCondition.WhenWritingDefault or JsonIgnoreCondition.WhenWritingNull }];

    private string Hub(Type hub)
    {
        var names = HubMethods.Of(hub).ToHashSet(StringComparer.Ordinal);
        var methods = hub.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => names.Contains(method.Name))
            .Select(method => XmlDocumentation.Comment(_documentation.OfMethod(method), "  ") + $"  {method.Name}({Parameters(method)}): {Returned(method.ReturnType)};\n");
        return $"\n{XmlDocumentation.Comment(_documentation.OfType(hub), "")}export interface {hub.Name}Methods {{\n{string.Concat(methods)}}}\n";
    }

    private string Parameters(MethodInfo method) => string.Join(", ", method.GetParameters()
        .Where(parameter => parameter.ParameterType != typeof(CancellationToken))
        .Select(parameter => $"{parameter.Name}: {Refer(parameter.ParameterType)}"));

    private string Returned(Type type)
    {
        if (!type.IsGenericType)
        {
            return Refer(type);
        }

        var (kind, inner) = (type.GetGenericTypeDefinition(), type.GetGenericArguments()[0]);
        return kind == typeof(Task<>) ? Returned(inner) : kind == typeof(IAsyncEnumerable<>) ? $"AsyncIterable<{Refer(inner)}>" : Refer(type);
    }

    private string Word(object value)
    {
        var json = Json(value);
        return json.StartsWith('"') ? json : throw new NotSupportedException($"{value.GetType()} travels as a number.");
    }

    private string Json(object value) => JsonSerializer.Serialize(value, value.GetType(), _json);
}
