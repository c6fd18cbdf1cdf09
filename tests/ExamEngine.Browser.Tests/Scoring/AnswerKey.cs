using System.Globalization;
using System.Xml.Linq;

namespace ExamEngine.Specs.Browser.Scoring;

/// <summary>What an item asks and what it is worth, read from its file by the tests alone: the product's reader and scorer take no part.</summary>
public sealed class AnswerKey
{
    private readonly XElement _item;
    private readonly Dictionary<string, XElement> _declarations;

    private AnswerKey(XElement item)
    {
        _item = item;
        _declarations = Of("response-declaration").ToDictionary(Id, StringComparer.Ordinal);
    }

    public string ItemId => Id(_item);

    /// <summary>Most points; 0 when the answer is not scored.</summary>
    public decimal MaxPoints => Number(Of("outcome-declaration").Single(o => Id(o) is "SCORE").Attribute("normal-maximum")!.Value);

    /// <summary>The interactions in the order of the text.</summary>
    public IReadOnlyList<Interaction> Interactions =>
        [.. _item.Descendants().Where(e => e.Name.LocalName.EndsWith("-interaction", StringComparison.Ordinal)).Select(Interaction)];

    /// <summary>Every sentence written for authors and scorers only.</summary>
    public IEnumerable<string> Rationales =>
        Of("rubric-block").SelectMany(block => block.Descendants().Where(e => e.Name.LocalName is "p" or "dd")).Select(e => e.Value);

    public static AnswerKey Read(string file) => new(XDocument.Load(file).Root!);

    /// <summary>The values that give all points.</summary>
    public IReadOnlyList<string> Correct(string interaction) =>
        [.. _declarations[interaction].Elements().Where(e => Is(e, "correct-response")).Elements().Select(e => e.Value)];

    /// <summary>The points of an answer; an interaction without values was not answered.</summary>
    public decimal Points(Answer answer)
    {
        var processing = Of("response-processing").SingleOrDefault();
        var template = processing?.Attribute("template")?.Value.Split('/')[^1];
        return template switch
        {
            _ when MaxPoints == 0 => 0,
            "match_correct.xml" => Matches("RESPONSE", answer) ? MaxPoints : 0,
            "map_response.xml" => Mapped("RESPONSE", answer),
            "map_response_point.xml" => Pointed("RESPONSE", answer),
            null => processing!.Elements().Sum(condition => ByCondition(condition, answer)),
            _ => throw new NotSupportedException($"{ItemId}: {template}"),
        };
    }

    private bool Matches(string interaction, Answer answer)
    {
        var (given, correct) = (answer[interaction], Correct(interaction));
        if (_declarations[interaction].Attribute("base-type")!.Value == "pair")
        {
            (given, correct) = ([.. given.Select(EitherWay)], [.. correct.Select(EitherWay)]);
        }

        return _declarations[interaction].Attribute("cardinality")!.Value switch
        {
            "multiple" => given.Order(StringComparer.Ordinal).SequenceEqual(correct.Order(StringComparer.Ordinal), StringComparer.Ordinal),
            _ => given.SequenceEqual(correct, StringComparer.Ordinal),
        };
    }

    private decimal Mapped(string interaction, Answer answer)
    {
        if (answer[interaction].Count == 0)
        {
            return 0;
        }

        var mapping = _declarations[interaction].Elements().Single(e => Is(e, "mapping"));
        var otherwise = Number(mapping.Attribute("default-value")?.Value ?? "0");
        var sum = answer[interaction].Distinct(StringComparer.Ordinal).Sum(value => Entry(mapping, value) ?? otherwise);
        sum = mapping.Attribute("lower-bound") is { } low ? Math.Max(sum, Number(low.Value)) : sum;
        return mapping.Attribute("upper-bound") is { } high ? Math.Min(sum, Number(high.Value)) : sum;
    }

    /// <summary>A pair reads the same from both ends.</summary>
    private static string EitherWay(string pair) => string.Join(' ', pair.Split(' ').Order(StringComparer.Ordinal));

    /// <summary>Each area counts once, however many points are in it.</summary>
    private decimal Pointed(string interaction, Answer answer)
    {
        var areas = _declarations[interaction].Elements().Single(e => Is(e, "area-mapping")).Elements().ToArray();
        return areas.Where(area => answer[interaction].Any(point => IsIn(area, point))).Sum(area => Number(area.Attribute("mapped-value")!.Value));
    }

    private bool IsIn(XElement area, string point)
    {
        var at = point.Split(' ').Select(Number).ToArray();
        var coords = Coords(area);
        return area.Attribute("shape")!.Value switch
        {
            "circle" => ((at[0] - coords[0]) * (at[0] - coords[0])) + ((at[1] - coords[1]) * (at[1] - coords[1])) <= coords[2] * coords[2],
            "rect" => at[0] >= coords[0] && at[0] <= coords[2] && at[1] >= coords[1] && at[1] <= coords[3],
            var shape => throw new NotSupportedException($"{ItemId}: {shape}"),
        };
    }

    private static decimal[] Coords(XElement area) => [.. area.Attribute("coords")!.Value.Split(',').Select(Number)];

    private static decimal? Entry(XElement mapping, string value)
    {
        foreach (var entry in mapping.Elements())
        {
            var comparison = entry.Attribute("case-sensitive")?.Value is "false" ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
            if (string.Equals(entry.Attribute("map-key")!.Value, value, comparison))
            {
                return Number(entry.Attribute("mapped-value")!.Value);
            }
        }

        return null;
    }

    /// <summary>If the answer matches, or lies within the tolerance, the condition's points.</summary>
    private decimal ByCondition(XElement condition, Answer answer)
    {
        var branch = condition.Elements().Single();
        var test = branch.Elements().First();
        var interaction = Id(test.Elements().Single(e => Is(e, "variable")));
        var met = test.Name.LocalName switch
        {
            "qti-match" => Matches(interaction, answer),
            "qti-equal" => IsNear(test, interaction, answer),
            _ => throw new NotSupportedException($"{ItemId}: {test.Name.LocalName}"),
        };
        return met ? Number(branch.Descendants().Single(e => Is(e, "base-value")).Value) : 0;
    }

    private bool IsNear(XElement test, string interaction, Answer answer)
    {
        if (answer[interaction] is not [var given])
        {
            return false;
        }

        if (test.Attribute("tolerance-mode")?.Value is not "absolute")
        {
            throw new NotSupportedException($"{ItemId}: only absolute tolerances are known here.");
        }

        var tolerance = test.Attribute("tolerance")!.Value.Split(' ').Select(Number).ToArray();
        var (value, correct) = (Number(given), Number(Correct(interaction)[0]));
        return value >= correct - tolerance[0] && value <= correct + tolerance[^1];
    }

    private Interaction Interaction(XElement element)
    {
        var id = element.Attribute("response-identifier")!.Value;
        var sets = element.Elements().Where(e => Is(e, "simple-match-set")).Select(set => Named(set.Elements())).ToArray();
        // A gap, or an area that takes something, is where a choice is put; everything else with a name is a choice.
        var places = element.Descendants().Where(e => Is(e, "gap") || Is(e, "associable-hotspot")).ToArray();
        return new Interaction(
            id,
            element.Name.LocalName["qti-".Length..^"-interaction".Length],
            sets.Length > 0 ? sets[0] : Named(element.Descendants().Except(places)),
            sets.Length > 0 ? sets[1] : Named(places),
            int.Parse(element.Attribute("max-choices")?.Value ?? "1", CultureInfo.InvariantCulture),
            _declarations[id].Attribute("base-type")!.Value is "float" or "integer")
        {
            Areas = element.Elements().Where(e => Is(e, "hotspot-choice") || Is(e, "associable-hotspot")).ToDictionary(Id, Middle, StringComparer.Ordinal),
        };
    }

    /// <summary>The middle of a rectangle, circle or ellipse; of a polygon the mean of its corners.</summary>
    private static (double X, double Y) Middle(XElement area)
    {
        var coords = Array.ConvertAll(Coords(area), value => (double)value);
        return area.Attribute("shape")!.Value switch
        {
            "rect" => ((coords[0] + coords[2]) / 2, (coords[1] + coords[3]) / 2),
            "poly" => (coords.Where((_, index) => index % 2 == 0).Average(), coords.Where((_, index) => index % 2 == 1).Average()),
            _ => (coords[0], coords[1]),
        };
    }

    private static IReadOnlyList<string> Named(IEnumerable<XElement> elements) => [.. elements.Where(e => e.Attribute("identifier") is not null).Select(Id)];

    private IEnumerable<XElement> Of(string name) => _item.Descendants().Where(e => Is(e, name));

    private static bool Is(XElement element, string name) => element.Name.LocalName == $"qti-{name}";

    private static string Id(XElement element) => element.Attribute("identifier")!.Value;

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
