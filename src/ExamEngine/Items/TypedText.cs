using System.Globalization;
using ExamEngine.Items.Interactions;
using ExamEngine.Items.Values;

namespace ExamEngine.Items;

/// <summary>What QTI makes of a text that was typed: a number in the base its interaction names, and the text itself for a second variable.</summary>
internal static class TypedText
{
    /// <summary>The value; <see langword="null"/> when the text is not of the base type.</summary>
    public static SingleValue? Read(Interaction? interaction, BaseType baseType, string text) =>
        interaction is TextInteraction { NumberBase: not 10 } typed && baseType is BaseType.Integer or BaseType.Float
            ? ReadInBase(typed.NumberBase, baseType, text.Trim())
            : ValueText.Read(baseType, text);

    /// <summary>Adds what was typed to the variable for it, unless there is an entry already.</summary>
    public static void Keep(AssessmentItem item, Interaction? interaction, string? text, Dictionary<string, Value?> responses)
    {
        if (interaction is TextInteraction { StringIdentifier: { } identifier }
            && item.ResponseFor(identifier) is { BaseType: BaseType.String, Cardinality: Cardinality.Single })
        {
            responses.TryAdd(identifier, string.IsNullOrEmpty(text) ? null : new StringValue(text));
        }
    }

    private static SingleValue? ReadInBase(int numberBase, BaseType baseType, string text)
    {
        var isNegative = text.StartsWith('-');
        var digits = text.AsSpan(isNegative || text.StartsWith('+') ? 1 : 0);
        if (digits.IsEmpty)
        {
            return null;
        }

        var number = 0L;
        foreach (var character in digits)
        {
            var digit = char.IsAsciiDigit(character) ? character - '0' : char.IsAsciiLetter(character) ? (character | 0x20) - 'a' + 10 : numberBase;
            number = (number * numberBase) + digit;
            if (digit >= numberBase || number > 1L + int.MaxValue)
            {
                return null;
            }
        }

        return ValueText.Read(baseType, (isNegative ? -number : number).ToString(CultureInfo.InvariantCulture));
    }
}
