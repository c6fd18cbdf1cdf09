using System.Globalization;
using ExamEngine.Items.Values;

namespace ExamEngine.Items;

/// <summary>What a text interaction whose response is a record keeps of a typed number, as QTI lists the fields.</summary>
internal static class NumberRecord
{
    public static RecordValue? Of(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        var fields = new Dictionary<string, SingleValue>(StringComparer.Ordinal) { ["stringValue"] = new StringValue(text) };
        var typed = text.Trim();
        if (ValueText.ReadNumber(typed) is { } number)
        {
            fields["floatValue"] = new FloatValue(number);
            AddParts(fields, typed);
        }

        return RecordValue.Of(fields);
    }

    private static void AddParts(Dictionary<string, SingleValue> fields, string typed)
    {
        var parts = typed.Split(['e', 'E']);
        var mantissa = parts[0].TrimStart('+', '-').Split('.');
        var (left, right) = (mantissa[0], mantissa.Length > 1 ? mantissa[1] : string.Empty);
        var hasExponent = parts.Length > 1 && int.TryParse(parts[1], NumberStyles.Integer, CultureInfo.InvariantCulture, out _);
        fields["leftDigits"] = new IntegerValue(left.Length);
        fields["rightDigits"] = new IntegerValue(right.Length);
        fields["nsf"] = new IntegerValue(SignificantFigures(left, right));
        if (hasExponent)
        {
            var exponent = int.Parse(parts[1], NumberStyles.Integer, CultureInfo.InvariantCulture);
            fields["exponent"] = new IntegerValue(exponent);
            fields["ndp"] = new IntegerValue((int)Math.Clamp((long)right.Length - exponent, 0, int.MaxValue));
        }
        else
        {
            fields["ndp"] = new IntegerValue(right.Length);
        }

        if (mantissa.Length == 1 && !hasExponent && ValueText.Read(BaseType.Integer, typed) is { } integer)
        {
            fields["integerValue"] = integer;
        }
    }

    // Leading zeros do not count; zeros at the end of a whole number do, as they were typed.
    private static int SignificantFigures(string left, string right)
    {
        var digits = (left + right).TrimStart('0');
        return digits.Length == 0 ? 1 : digits.Length;
    }
}
