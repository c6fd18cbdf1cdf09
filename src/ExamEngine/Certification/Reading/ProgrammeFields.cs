using ExamEngine.Certification.Calendars;
using NodaTime;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ExamEngine.Certification.Reading;

/// <summary>
/// The keys of one YAML mapping, taken one by one. What is missing or wrong is noted and read as a blank, so that one reading finds every problem.
/// </summary>
internal sealed partial class ProgrammeFields(YamlMappingNode node, string what, ProgrammeProblems problems)
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public Mark Start => node.Start;

    public string What => what;

    public bool Has(string key) => node.Children.ContainsKey(new YamlScalarNode(key));

    /// <summary>Where the value of a key stands, or the mapping when there is none.</summary>
    public Mark Place(string key) => node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value.Start : node.Start;

    public void Refuse(string key, string reason) => problems.Add(Place(key), reason);

    /// <summary>A text that is not blank.</summary>
    public string Text(string key) => Required(key) is { } value ? TextOf(value, $"{key} of {what}") : "";

    public string? OptionalText(string key) => Optional(key) is { } value ? TextOf(value, $"{key} of {what}") : null;

    /// <summary>An identifier: letters, digits, hyphens and underscores.</summary>
    public string Id(string key) => Required(key) is { } value ? IdOf(value, $"{key} of {what}") : "";

    public string? OptionalId(string key) => Optional(key) is { } value ? IdOf(value, $"{key} of {what}") : null;

    /// <summary>One of some words.</summary>
    public string Word(string key, params ReadOnlySpan<string> words)
    {
        if (Required(key) is not { } value)
        {
            return words[0];
        }

        if (value is YamlScalarNode { Value: { } text } && words.Contains(text))
        {
            return text;
        }

        problems.Add(value.Start, $"The {key} of {what} must be one of: {string.Join(", ", words.ToArray())}.");
        return words[0];
    }

    public bool Flag(string key)
    {
        if (Optional(key) is not { } value)
        {
            return false;
        }

        if (value is YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } scalar)
        {
            return scalar.Value == "true";
        }

        problems.Add(value.Start, $"The {key} of {what} must be true or false.");
        return false;
    }

    public int Whole(string key, int min, int max) => Required(key) is { } value ? WholeOf(value, $"{key} of {what}", min, max) : min;

    public int? OptionalWhole(string key, int min, int max) => Optional(key) is { } value ? WholeOf(value, $"{key} of {what}", min, max) : null;

    public decimal Number(string key) => Required(key) is { } value ? NumberOf(value, $"{key} of {what}") : 0;

    public decimal? OptionalNumber(string key) => Optional(key) is { } value ? NumberOf(value, $"{key} of {what}") : null;

    public LocalDate Date(string key) => Required(key) is { } value ? DateOf(value, $"{key} of {what}") : new LocalDate(2000, 1, 1);

    public LocalDate? OptionalDate(string key) => Optional(key) is { } value ? DateOf(value, $"{key} of {what}") : null;

    public CalendarSpan Span(string key) => Required(key) is { } value ? SpanOf(value, $"{key} of {what}") : new CalendarSpan(1, SpanUnit.Days);

    public CalendarSpan? OptionalSpan(string key) => Optional(key) is { } value ? SpanOf(value, $"{key} of {what}") : null;

    /// <summary>A span in days or longer.</summary>
    public CalendarSpan? OptionalDays(string key)
    {
        if (OptionalSpan(key) is not { Unit: SpanUnit.Hours })
        {
            return OptionalSpan(key);
        }

        problems.Add(Place(key), $"The {key} of {what} must be counted in days, weeks, months or years.");
        return new CalendarSpan(1, SpanUnit.Days);
    }

    /// <summary>A span in days or longer that has to be there.</summary>
    public CalendarSpan Days(string key) => (Required(key) is null ? null : OptionalDays(key)) ?? new CalendarSpan(1, SpanUnit.Days);

    /// <summary>A day in the term of a credential.</summary>
    public TermAnchor? OptionalDay(string key)
    {
        if (Optional(key) is not { } value)
        {
            return null;
        }

        if (value is YamlScalarNode { Value: { } text } && TermAnchor.Parse(text) is { } anchor)
        {
            return anchor;
        }

        problems.Add(value.Start, $"The {key} of {what} must be a day such as “attained”, “expiry”, “2 weeks before expiry”, “12 months after attained” or “no end”.");
        return null;
    }

    /// <summary>A mapping.</summary>
    public T? Part<T>(string key, string name, Func<ProgrammeFields, T> read)
        where T : class => Required(key) is { } value ? PartOf(value, name, read) : null;

    public T? OptionalPart<T>(string key, string name, Func<ProgrammeFields, T> read)
        where T : class => Optional(key) is { } value ? PartOf(value, name, read) : null;

    /// <summary>A list of mappings, at least one.</summary>
    public List<T> List<T>(string key, string one, Func<ProgrammeFields, T?> read)
        where T : class => [.. Entries(key).Select(entry => PartOf(entry, one, read)).OfType<T>()];

    /// <summary>A list of mappings that may be left out.</summary>
    public List<T> OptionalList<T>(string key, string one, Func<ProgrammeFields, T?> read)
        where T : class => Optional(key) is null ? [] : List(key, one, read);

    /// <summary>A list of identifiers, at least one.</summary>
    public List<string> Ids(string key) => [.. Entries(key).Select(entry => IdOf(entry, $"{key} of {what}"))];

    public List<string> OptionalIds(string key) => Optional(key) is null ? [] : Ids(key);

    public List<string> OptionalTexts(string key) => Optional(key) is null ? [] : [.. Entries(key).Select(entry => TextOf(entry, $"{key} of {what}"))];

    /// <summary>The entries of a list, at least one.</summary>
    public IReadOnlyList<YamlNode> Entries(string key)
    {
        if (Required(key) is not { } value)
        {
            return [];
        }

        if (value is YamlSequenceNode { Children.Count: > 0 } sequence)
        {
            return [.. sequence.Children];
        }

        problems.Add(value.Start, $"The {key} of {what} must be a list with at least one entry.");
        return [];
    }

    /// <summary>The pairs of a mapping whose keys are free.</summary>
    public IEnumerable<(string Key, YamlNode Value)> OptionalPairs(string key)
    {
        if (Optional(key) is not { } value)
        {
            yield break;
        }

        if (value is not YamlMappingNode { Children.Count: > 0 } mapping)
        {
            problems.Add(value.Start, $"The {key} of {what} must be pairs such as cv: current CV, at least one.");
            yield break;
        }

        foreach (var (name, child) in mapping.Children)
        {
            yield return (IdOf(name, $"name among the {key} of {what}"), child);
        }
    }

    public IEnumerable<(string Key, YamlNode Value)> Others() => node.Children
        .Where(pair => pair.Key is not YamlScalarNode { Value: { } text } || !_taken.Contains(text))
        .Select(pair => (pair.Key is YamlScalarNode { Value: { } text } ? text : "", pair.Value));

    /// <summary>Reads a mapping; refuses its unknown keys afterwards.</summary>
    public T? PartOf<T>(YamlNode value, string name, Func<ProgrammeFields, T?> read)
        where T : class
    {
        if (value is not YamlMappingNode mapping)
        {
            problems.Add(value.Start, $"Here {name} with its keys is expected.");
            return null;
        }

        var fields = new ProgrammeFields(mapping, name, problems);
        var part = read(fields);
        fields.RefuseOthers();
        return part;
    }

    /// <summary>Marks a key as known.</summary>
    public YamlNode? Optional(string key)
    {
        _taken.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
    }

    private YamlNode? Required(string key)
    {
        var value = Optional(key);
        if (value is null)
        {
            problems.Add(node.Start, $"{Capitalised(what)} has no {key}.");
        }

        return value;
    }

    private void RefuseOthers()
    {
        foreach (var key in node.Children.Keys)
        {
            if (key is not YamlScalarNode { Value: { } text } || !_taken.Contains(text))
            {
                problems.Add(key.Start, $"{Capitalised(what)} has the unknown key {key}.");
            }
        }
    }

    private static string Capitalised(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
