using System.Globalization;
using System.Text.RegularExpressions;
using ExamEngine.Certification.Calendars;
using NodaTime;
using NodaTime.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ExamEngine.Certification.Reading;

/// <content>The values themselves: what is wrong is noted and read as a blank.</content>
internal sealed partial class ProgrammeFields
{
    public string TextOf(YamlNode value, string name)
    {
        if (value is YamlScalarNode { Value: { } text } && !string.IsNullOrWhiteSpace(text))
        {
            return text.Trim();
        }

        problems.Add(value.Start, $"The {name} must be a text that is not blank.");
        return "";
    }

    public string IdOf(YamlNode value, string name)
    {
        if (value is YamlScalarNode { Value: { } text } && Identifier().IsMatch(text))
        {
            return text;
        }

        problems.Add(value.Start, $"The {name} must be letters, digits, hyphens and underscores, beginning with a letter or digit.");
        return "";
    }

    private int WholeOf(YamlNode value, string name, int min, int max)
    {
        if (value is YamlScalarNode { Style: ScalarStyle.Plain, Value: { } text }
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= min
            && number <= max)
        {
            return number;
        }

        problems.Add(value.Start, string.Create(CultureInfo.InvariantCulture, $"The {name} must be a whole number from {min} to {max}."));
        return min;
    }

    private decimal NumberOf(YamlNode value, string name)
    {
        if (value is YamlScalarNode { Style: ScalarStyle.Plain, Value: { } text }
            && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number <= 1_000_000)
        {
            return number;
        }

        problems.Add(value.Start, $"The {name} must be a number from 0 to 1,000,000.");
        return 0;
    }

    private LocalDate DateOf(YamlNode value, string name)
    {
        if (value is YamlScalarNode { Value: { } text } && LocalDatePattern.Iso.Parse(text) is { Success: true } read && read.Value.Year is >= 1900 and <= 2200)
        {
            return read.Value;
        }

        problems.Add(value.Start, $"The {name} must be a date such as 2026-01-31, from 1900 to 2200.");
        return new LocalDate(2000, 1, 1);
    }

    private CalendarSpan SpanOf(YamlNode value, string name)
    {
        if (value is YamlScalarNode { Value: { } text } && SpanText.Parse(text) is { } span)
        {
            return span;
        }

        problems.Add(value.Start, $"The {name} must be a span such as 14 days, 8 weeks, 12 months or 2 years, a century at most.");
        return new CalendarSpan(1, SpanUnit.Days);
    }

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9_-]{0,63}\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Identifier();
}
