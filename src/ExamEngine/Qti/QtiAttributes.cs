using System.Globalization;
using ExamEngine.Items.Values;

namespace ExamEngine.Qti;

/// <summary>Reads typed attributes; what cannot be read is a problem of the file.</summary>
internal static class QtiAttributes
{
    /// <summary>A required identifier; an empty string and a problem when it is missing.</summary>
    public static string Identifier(this QtiElement element, ProblemList problems, string name = "identifier")
    {
        if (element.Attribute(name) is not { Length: > 0 } identifier)
        {
            problems.Error(element, $"<{element.Name}> has no {name}.");
            return string.Empty;
        }

        if (identifier.Length > 255 || identifier.Any(character => char.IsWhiteSpace(character) || character is '<' or '>' or '"' or '\'' or '&'))
        {
            problems.Error(element, $"The {name} “{identifier}” of <{element.Name}> is not an identifier.");
        }

        return identifier;
    }

    public static bool Flag(this QtiElement element, ProblemList problems, string name, bool otherwise = false)
    {
        switch (element.Attribute(name))
        {
            case null:
                return otherwise;
            case "true" or "1":
                return true;
            case "false" or "0":
                return false;
            case var value:
                problems.Error(element, $"{name}=\"{value}\" of <{element.Name}> is neither true nor false.");
                return otherwise;
        }
    }

    public static double? Number(this QtiElement element, ProblemList problems, string name)
    {
        if (element.Attribute(name) is not { } text)
        {
            return null;
        }

        if (ValueText.ReadNumber(text) is { } number)
        {
            return number;
        }

        problems.Error(element, $"{name}=\"{text}\" of <{element.Name}> is not a number.");
        return null;
    }

    /// <summary>A whole number of at least zero, or <see langword="null"/> when the attribute is not there.</summary>
    public static int? Count(this QtiElement element, ProblemList problems, string name)
    {
        if (element.Attribute(name) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            return count;
        }

        problems.Error(element, $"{name}=\"{text}\" of <{element.Name}> is not a whole number of at least zero.");
        return null;
    }
}
