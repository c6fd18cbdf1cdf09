using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ExamEngine.Specs.Server.Contracts;

/// <summary>The documentation comments of the assemblies beside the tests.</summary>
internal sealed partial class XmlDocumentation
{
    private readonly Dictionary<string, XElement> _members = Directory.GetFiles(AppContext.BaseDirectory, "ExamEngine*.xml")
        .SelectMany(file => XDocument.Load(file).Descendants("member"))
        .DistinctBy(member => member.Attribute("name")!.Value)
        .ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);

    /// <summary>A comment of TypeScript with a line end; nothing when there is nothing to say.</summary>
    public static string Comment(string? text, string indent) => string.IsNullOrEmpty(text) ? "" : $"{indent}/** {text} */\n";

    public string? OfType(Type type) => Summary("T:" + type.FullName);

    public string? OfEnumMember(Type type, string name) => Summary($"F:{type.FullName}.{name}");

    public string? OfMethod(MethodInfo method) => Summary(_members.Keys.FirstOrDefault(id =>
        id.StartsWith($"M:{method.DeclaringType!.FullName}.{method.Name}(", StringComparison.Ordinal) || id == $"M:{method.DeclaringType!.FullName}.{method.Name}"));

    /// <summary>The property's own words, or those of the parameter of the record that it stands for.</summary>
    public string? OfProperty(PropertyInfo property) =>
        Summary($"P:{property.DeclaringType!.FullName}.{property.Name}")
        ?? Text(_members.GetValueOrDefault("T:" + property.DeclaringType.FullName)?.Elements("param").FirstOrDefault(each => each.Attribute("name")!.Value == property.Name));

    private string? Summary(string? id) => id is null ? null : Text(_members.GetValueOrDefault(id)?.Element("summary"));

    private static string? Text(XElement? element) =>
        element is null ? null : Blanks().Replace(string.Concat(element.Nodes().Select(Text)), " ").Trim();

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement element when element.Attribute("name") is { Value: var name } => $"`{JsonNamingPolicy.CamelCase.ConvertName(name)}`",
        XElement element when element.Attribute("langword") is { Value: var word } => word,
        XElement element when element.Attribute("cref") is { Value: var target } => $"`{JsonNamingPolicy.CamelCase.ConvertName(target.Split('.')[^1])}`",
        XElement element => element.Value,
        _ => "",
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
