using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ExamEngine.Tests.Forms;

/// <summary>
/// The keys of one YAML mapping, taken one by one. What is missing or wrong is noted and read as a blank, so that one reading finds every problem.
/// </summary>
internal sealed partial class BlueprintFields(YamlMappingNode node, string what, BlueprintProblems problems)
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>Where the mapping begins.</summary>
    public Mark Start => node.Start;

    /// <summary>A text that is not blank.</summary>
    public string Text(string key) => Required(key) is { } value ? TextOf(value, $"{key} of {what}") : "";

    /// <summary>An identifier: letters, digits, hyphens and underscores. Identifiers become folder names.</summary>
    public string Id(string key)
    {
        if (Required(key) is not { } value)
        {
            return "";
        }

        if (value is YamlScalarNode { Value: { } text } && Identifier().IsMatch(text))
        {
            return text;
        }

        problems.Add(value.Start, $"The {key} of {what} must be letters, digits, hyphens and underscores, beginning with a letter or digit.");
        return "";
    }

    /// <summary>A number in a range.</summary>
    public decimal Number(string key, Func<decimal, bool> isInRange, string range)
    {
        if (Required(key) is not { } value)
        {
            return 0;
        }

        if (value is YamlScalarNode { Value: { } text }
            && decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && isInRange(number))
        {
            return number;
        }

        problems.Add(value.Start, $"The {key} of {what} must be a number {range}.");
        return 0;
    }

    /// <summary>A whole number in a range; <paramref name="otherwise"/> when the key is absent.</summary>
    public int Whole(string key, int min, int max, int otherwise) =>
        Optional(key) is { } value ? WholeOf(value, $"{key} of {what}", min, max) : otherwise;

    /// <summary><c>true</c> or <c>false</c>; false when the key is absent.</summary>
    public bool Flag(string key)
    {
        if (Optional(key) is not { } value)
        {
            return false;
        }

        if (value is YamlScalarNode { Value: "true" or "false" } scalar)
        {
            return scalar.Value == "true";
        }

        problems.Add(value.Start, $"The {key} of {what} must be true or false.");
        return false;
    }

    /// <summary>A list of mappings, at least one.</summary>
    public IReadOnlyList<T> List<T>(string key, string one, Func<BlueprintFields, T> read)
    {
        var values = new List<T>();
        if (Required(key) is not { } value)
        {
            return values;
        }

        if (value is not YamlSequenceNode { Children.Count: > 0 } sequence)
        {
            problems.Add(value.Start, $"The {key} of {what} must be a list with at least one entry.");
            return values;
        }

        foreach (var child in sequence.Children)
        {
            if (child is YamlMappingNode mapping)
            {
                values.Add(read(new BlueprintFields(mapping, one, problems)));
            }
            else
            {
                problems.Add(child.Start, $"Each of the {key} must be {one} with its keys.");
            }
        }

        return values;
    }

    /// <summary>The pairs of a mapping whose keys are free, in the order of the file, at least one.</summary>
    public IEnumerable<(string Key, YamlNode Value)> Pairs(string key)
    {
        if (Required(key) is not { } value)
        {
            yield break;
        }

        if (value is not YamlMappingNode { Children.Count: > 0 } mapping)
        {
            problems.Add(value.Start, $"The {key} of {what} must be pairs such as mc: 7, at least one.");
            yield break;
        }

        foreach (var (name, child) in mapping.Children)
        {
            if (name is YamlScalarNode { Value: { } text } && Identifier().IsMatch(text))
            {
                yield return (text, child);
            }
            else
            {
                problems.Add(name.Start, $"The {key} of {what} have a name that is not letters, digits, hyphens and underscores.");
            }
        }
    }

    /// <summary>The text of a value that is not blank.</summary>
    public string TextOf(YamlNode value, string name)
    {
        if (value is YamlScalarNode { Value: { } text } && !string.IsNullOrWhiteSpace(text))
        {
            return text.Trim();
        }

        problems.Add(value.Start, $"The {name} must be a text that is not blank.");
        return "";
    }

    /// <summary>The whole number of a value, in a range.</summary>
    public int WholeOf(YamlNode value, string name, int min, int max)
    {
        if (value is YamlScalarNode { Value: { } text }
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= min
            && number <= max)
        {
            return number;
        }

        problems.Add(value.Start, string.Create(CultureInfo.InvariantCulture, $"The {name} must be a whole number from {min} to {max}."));
        return min;
    }

    /// <summary>Notes every key that was not taken.</summary>
    public void RefuseOthers()
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

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9_-]{0,63}\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Identifier();

    private YamlNode? Required(string key)
    {
        var value = Optional(key);
        if (value is null)
        {
            problems.Add(node.Start, $"{Capitalised(what)} has no {key}.");
        }

        return value;
    }

    private YamlNode? Optional(string key)
    {
        _taken.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
    }
}
