using ExamEngine.Items;
using ExamEngine.Items.Values;

namespace ExamEngine.Qti;

/// <summary>Reads the table of an outcome that is looked up.</summary>
internal sealed class LookupTableReader(ProblemList problems)
{
    public LookupTable? Read(QtiElement outcome, BaseType? baseType)
    {
        if (baseType is not { } target)
        {
            return null;
        }

        if (outcome.Child("qti-match-table") is { } match)
        {
            return new MatchTable(ReadMatches(match, target)) { DefaultValue = ReadDefault(match, target) };
        }

        return outcome.Child("qti-interpolation-table") is { } interpolation
            ? new InterpolationTable(ReadRanges(interpolation, target)) { DefaultValue = ReadDefault(interpolation, target) }
            : null;
    }

    private Dictionary<int, SingleValue> ReadMatches(QtiElement table, BaseType target)
    {
        var entries = new Dictionary<int, SingleValue>();
        foreach (var entry in table.ChildrenNamed("qti-match-table-entry"))
        {
            if (ValueText.Read(BaseType.Integer, entry.Attribute("source-value") ?? string.Empty) is not IntegerValue { Integer: var source })
            {
                problems.Error(entry, "The source-value of a match table is a whole number.");
            }
            else if (ReadTarget(entry, "target-value", target) is { } value && !entries.TryAdd(source, value))
            {
                problems.Error(entry, $"The source-value {source} is there twice.");
            }
        }

        return entries;
    }

    private List<InterpolationEntry> ReadRanges(QtiElement table, BaseType target)
    {
        var entries = new List<InterpolationEntry>();
        foreach (var entry in table.ChildrenNamed("qti-interpolation-table-entry"))
        {
            if (entry.Number(problems, "source-value") is not { } source)
            {
                problems.Error(entry, "The source-value of an interpolation table is a number.");
            }
            else if (ReadTarget(entry, "target-value", target) is { } value)
            {
                entries.Add(new InterpolationEntry(source, entry.Flag(problems, "include-boundary", otherwise: true), value));
            }
        }

        return entries;
    }

    private SingleValue? ReadDefault(QtiElement table, BaseType target) =>
        table.Attribute("default-value") is null ? null : ReadTarget(table, "default-value", target);

    private SingleValue? ReadTarget(QtiElement element, string name, BaseType target)
    {
        var value = ValueText.Read(target, element.Attribute(name) ?? string.Empty);
        if (value is null)
        {
            problems.Error(element, $"{name}=\"{element.Attribute(name)}\" is not a value of the base-type {target}.");
        }

        return value;
    }
}
