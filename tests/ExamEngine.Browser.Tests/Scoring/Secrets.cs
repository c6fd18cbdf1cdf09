using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ExamEngine.Specs.Browser.Scoring;

/// <summary>What must never reach a candidate: the sentences written for scorers, and anything that names a key.</summary>
public sealed partial class Secrets
{
    /// <summary>A shorter beginning could stand in any text.</summary>
    private const int Shortest = 25;

    private const int Longest = 40;

    private readonly IReadOnlyList<(string Item, string Beginning)> _rationales;

    private Secrets(IReadOnlyList<(string Item, string Beginning)> rationales) => _rationales = rationales;

    public int Count => _rationales.Count;

    /// <summary>Reads the rationales of every item of a bank, whether it is on a form or not.</summary>
    public static Secrets Of(string bankFolder)
    {
        var items = Directory.EnumerateFiles(bankFolder, "*.xml", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) == "items").Select(file => XDocument.Load(file).Root!).ToArray();
        return new Secrets([.. items.SelectMany(BeginningsIn)]);
    }

    /// <summary>What of it stands in a text; nothing when all is well.</summary>
    /// <param name="text">An address, a space, and what came from there.</param>
    public IEnumerable<string> FoundIn(string text)
    {
        var address = text[..text.IndexOf(' ', StringComparison.Ordinal)];
        var plain = Spaces().Replace(Unescape(text), " ");
        foreach (var (item, beginning) in _rationales.Where(each => plain.Contains(each.Beginning, StringComparison.Ordinal)))
        {
            yield return $"{address}: rationale of {item}: {beginning}";
        }

        foreach (var name in NamesOfKeys().Matches(text).Select(match => match.Value).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            yield return $"{address}: {name}";
        }

        // The report tells the candidate's own points, and no key.
        var allowed = address.EndsWith("/report", StringComparison.Ordinal) ? SettledProperty() : null;
        foreach (var property in Properties(text).Where(name => KeyProperty().IsMatch(name) && allowed?.IsMatch(name) is not true).Distinct(StringComparer.Ordinal))
        {
            yield return $"{address}: property {property}";
        }
    }

    private static IEnumerable<(string Item, string Beginning)> BeginningsIn(XElement item)
    {
        var rubrics = item.Descendants().Where(e => e.Name.LocalName == "qti-rubric-block").ToArray();
        var sentences = rubrics.SelectMany(e => e.Descendants()).Where(e => e.Name.LocalName is "p" or "dd").SelectMany(e => SentenceEnd().Split(Plain(e))).ToArray();
        foreach (var rubric in rubrics)
        {
            rubric.Remove();
        }

        var visible = Plain(item);
        return sentences.Where(sentence => sentence.Length >= Shortest).Select(sentence => sentence[..Math.Min(sentence.Length, Longest)])
            .Where(beginning => !visible.Contains(beginning, StringComparison.Ordinal)).Select(beginning => (item.Attribute("identifier")!.Value, beginning));
    }

    private static string Plain(XElement element) => Spaces().Replace(element.Value, " ").Trim();

    private static string Unescape(string text) => WebUtility.HtmlDecode(
        Escape().Replace(text, match => match.Groups[1].Success ? ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString() : match.Value[1] is 'n' or 't' or 'r' ? " " : match.Value[1..]));

    /// <summary>The names of all properties of all JSON in a text: an answer of the API, frames of a hub, the first state within a page.</summary>
    private static IEnumerable<string> Properties(string text)
    {
        var body = text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        var boot = Boot().Match(body);
        foreach (var part in (boot.Success ? boot.Groups[1].Value : body).Split('\u001e').Where(part => part.StartsWith('{') || part.StartsWith('[')))
        {
            JsonDocument json;
            try
            {
                json = JsonDocument.Parse(part);
            }
            catch (JsonException)
            {
                continue;
            }

            using (json)
            {
                foreach (var name in Names(json.RootElement).ToArray())
                {
                    yield return name;
                }
            }
        }
    }

    private static IEnumerable<string> Names(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Names(property.Value).Prepend(property.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Names),
        _ => [],
    };

    [GeneratedRegex(@"correct-?response|map-?entry|mapped-?value|qti-rubric|rubric-?block|qti-correct", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex NamesOfKeys();

    [GeneratedRegex("correct|mapping|mapped|rubric|rationale|score|points|answerkey|itemid|^keys?$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex KeyProperty();

    [GeneratedRegex("score|points", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex SettledProperty();

    [GeneratedRegex(@"\\(?:u([0-9a-fA-F]{4})|.)")]
    private static partial Regex Escape();

    [GeneratedRegex("<script type=\"application/json\" id=\"boot\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Boot();

    [GeneratedRegex(@"(?<=[.;:]) ")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
