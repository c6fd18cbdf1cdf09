using System.Reflection;
using System.Text.Json;

namespace ExamEngine.Specs.Server.Abuse;

/// <summary>Makes arguments and bodies that would be taken, from their types and names alone: new messages need nothing here.</summary>
/// <param name="world">Whose ids and numbers to put in.</param>
/// <param name="target">The session that is meant; slots and candidates are those of it.</param>
internal sealed class Samples(World world, Guid target)
{
    private const int Deepest = 5;

    /// <summary>A value of a type, as a parameter or property of that name would hold it.</summary>
    public object? Of(Type type, string name, int depth = 0)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return Of(inner, name, depth);
        }

        return type switch
        {
            _ when depth > Deepest => null,
            _ when type == typeof(Guid) => Id(name),
            _ when type == typeof(string) => Text(name),
            _ when type == typeof(bool) => true,
            _ when type == typeof(long) => Number(name),
            _ when type == typeof(JsonElement) => JsonSerializer.SerializeToElement(new { RESPONSE = "A" }),
            _ when type.IsEnum => Enum.GetValues(type).GetValue(0),
            _ when type.IsPrimitive || type == typeof(decimal) => Convert.ChangeType(1, type, System.Globalization.CultureInfo.InvariantCulture),
            _ when Element(type) is { } element => List(element, name, depth),
            _ when type.IsAbstract || type.Namespace?.StartsWith("ExamEngine", StringComparison.Ordinal) != true => null,
            _ => Made(type, depth),
        };
    }

    private static Type? Element(Type type) =>
        type.IsArray ? type.GetElementType()
        : type.IsGenericType && type.GetInterfaces().Append(type).Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>)) && type.GetGenericArguments() is [var only] ? only
        : null;

    private Array List(Type element, string name, int depth)
    {
        var list = Array.CreateInstance(element, 1);
        list.SetValue(Of(element, name, depth + 1), 0);
        return list;
    }

    private object? Made(Type type, int depth)
    {
        var constructor = type.GetConstructors(BindingFlags.Public | BindingFlags.Instance).MaxBy(c => c.GetParameters().Length);
        return constructor?.Invoke([.. constructor.GetParameters().Select(p => Of(p.ParameterType, p.Name!, depth + 1))]);
    }

    private Guid Id(string name) => name.ToUpperInvariant() switch
    {
        var n when n.Contains("SLOT", StringComparison.Ordinal) => world.SlotOf(target),
        var n when n.Contains("CANDIDATE", StringComparison.Ordinal) || n.Contains("PROCTOR", StringComparison.Ordinal) => world.CandidateOf(target),
        var n when n.Contains("COMMAND", StringComparison.Ordinal) => Guid.NewGuid(),
        _ => target,
    };

    private string Text(string name) => name.ToUpperInvariant() switch
    {
        "CONFIRMATIONNUMBER" => world.NumberOf(target),
        "RULESVERSION" => "2026-11",
        "EXAMID" => "practice-demo",
        "ZONE" => "Etc/UTC",
        "CLIENTID" => "page-of-a-test",
        _ => "words",
    };

    private long Number(string name) => name switch
    {
        "StartsAt" => world.Clock.GetUtcNow().ToUnixTimeMilliseconds(),
        "EndsAt" => world.Clock.GetUtcNow().AddHours(4).ToUnixTimeMilliseconds(),
        _ => 1,
    };
}
