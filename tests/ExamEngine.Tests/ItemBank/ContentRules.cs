using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ExamEngine.Items.Interactions;
using ExamEngine.Items.Presentation;

namespace ExamEngine.Specs.ItemBank;

/// <summary>What an author has to keep to. Each rule gives a sentence for every breach.</summary>
internal static partial class ContentRules
{
    public const int ShortestRationale = 60;
    public const int FewestItemsOfSection = 45;
    public const double LongestKeys = 0.35;

    public static IEnumerable<string> EveryFileIsReadWithoutAProblem(BankUnderCheck bank) =>
        [.. bank.Blueprint.Problems.Select(problem => $"blueprint.yaml({problem.Line}): {problem.Reason}"), .. bank.Package.Problems.Select(problem => problem.ToString())];

    public static IEnumerable<string> IdentifiersAreFileNames(BankUnderCheck bank) =>
        from document in bank.Documents
        where document.Key.Contains('/', StringComparison.Ordinal)
        let identifier = document.Value.Root!.Attribute("identifier")?.Value
        where identifier != Path.GetFileNameWithoutExtension(document.Key)
        select $"{document.Key} holds {identifier}.";

    public static IEnumerable<string> EveryItemIsReferencedOnce(BankUnderCheck bank)
    {
        var references = bank.Documents.Where(each => each.Key.StartsWith("sections/", StringComparison.Ordinal))
            .SelectMany(each => each.Value.Descendants(BankUnderCheck.Qti + "qti-assessment-item-ref"))
            .Select(each => (Id: each.Attribute("identifier")!.Value, File: "items/" + Path.GetFileName(each.Attribute("href")!.Value)))
            .ToArray();
        return
        [
            .. bank.Files.Keys.Where(file => file.StartsWith("items/", StringComparison.Ordinal))
                .Select(file => (file, count: references.Count(each => each.File == file)))
                .Where(each => each.count != 1)
                .Select(each => $"{each.file} is referred to {each.count} times."),
            .. references.Where(each => each.File != $"items/{each.Id}.xml").Select(each => $"{each.Id} refers to {each.File}."),
        ];
    }

    public static IEnumerable<string> EveryItemHasARationale(BankUnderCheck bank) =>
        from entry in bank.Entries
        let length = entry.Rationale.Sum(block => BankEntry.Words(block).Length)
        where length < ShortestRationale
        select $"{entry.Id}: its rationale has {length} characters.";

    public static IEnumerable<string> EveryOptionOfAJudgementHasARationale(BankUnderCheck bank) =>
        from entry in bank.Entries
        where entry.Kind == "sjt"
        let explained = entry.Rationale.Descendants(BankUnderCheck.Qti + "dt").Where(dt => dt.ElementsAfterSelf().FirstOrDefault() is { Name.LocalName: "dd" } dd && BankEntry.Words(dd).Length > 0).Select(BankEntry.Words)
        let options = entry.OptionLists.Single().Select(option => option.Id)
        where !options.SequenceEqual(explained)
        select $"{entry.Id}: options {string.Join(" ", options)}, explained {string.Join(" ", explained)}.";

    public static IEnumerable<string> EveryItemHasAPlaceInTheBlueprint(BankUnderCheck bank) =>
        from entry in bank.Entries
        let domain = bank.Blueprint.Value?.Sections.FirstOrDefault(section => section.Id == entry.Section)?.Domains.FirstOrDefault(each => each.Id == entry.Domain)
        where domain?.Cells.Any(cell => cell.Kind == entry.Kind) != true
        select $"{entry.Id}: the blueprint asks for no {entry.Kind} from section {entry.Section}, domain {entry.Domain}.";

    public static IEnumerable<string> EverySectionHasEnoughItems(BankUnderCheck bank) =>
        from section in bank.Blueprint.Value!.Sections
        let count = bank.Entries.Count(entry => entry.Section == section.Id)
        where count < FewestItemsOfSection
        select $"{section.Id} has {count} items.";

    public static IEnumerable<string> KeysOfMultipleChoiceAreBalanced(BankUnderCheck bank) =>
        from section in bank.Entries.Where(entry => entry.Kind is "mc" or "case").GroupBy(entry => entry.Section)
        from position in new[] { "A", "B", "C", "D" }
        let share = section.Count(entry => entry.Key == position) / (double)section.Count()
        where share is < 0.20 or > 0.32
        select $"{section.Key}: {position} is the key of {share:P0}.";

    public static IEnumerable<string> KeysAreNotTheLongestOption(BankUnderCheck bank) =>
        from section in bank.Entries.Where(entry => entry.IsSingleChoice).GroupBy(entry => entry.Section)
        let share = section.Count(IsKeyTheLongest) / (double)section.Count()
        where share > LongestKeys
        select $"{section.Key}: the key is the longest option of {share:P0}.";

    public static IEnumerable<string> NoOptionIsAboutTheOthers(BankUnderCheck bank) =>
        from entry in bank.Entries
        from option in entry.OptionLists.SelectMany(list => list)
        where AboutTheOthers().IsMatch(option.Text)
        select $"{entry.Id}, {option.Id}: {option.Text}";

    public static IEnumerable<string> OptionsAreDistinct(BankUnderCheck bank) =>
        from entry in bank.Entries
        from list in entry.OptionLists
        from same in list.GroupBy(option => option.Text.TrimEnd('.').ToUpperInvariant()).Where(alike => alike.Count() > 1)
        select $"{entry.Id}: {string.Join(" and ", same.Select(option => option.Id))} say the same.";

    public static IEnumerable<string> EveryPictureHasWords(BankUnderCheck bank) =>
        from document in bank.Documents
        from picture in document.Value.Descendants(BankUnderCheck.Qti + "img")
        where string.IsNullOrWhiteSpace(picture.Attribute("alt")?.Value)
        select $"{document.Key}: {picture.Attribute("src")?.Value} has no alt.";

    public static IEnumerable<string> EverySoundHasWords(BankUnderCheck bank) =>
        from entry in bank.Entries
        from media in entry.Item.Interactions.OfType<MediaInteraction>()
        where media.Transcript.IsEmpty
        select $"{entry.Id}: {media.ResponseIdentifier} has no transcript.";

    public static IEnumerable<string> EveryAreaHasALabel(BankUnderCheck bank) =>
        from document in bank.Documents
        from area in document.Value.Descendants().Where(each => each.Name.LocalName is "qti-hotspot-choice" or "qti-associable-hotspot")
        where string.IsNullOrWhiteSpace(area.Attribute("hotspot-label")?.Value)
        select $"{document.Key}: {area.Attribute("identifier")?.Value} has no hotspot-label.";

    public static IEnumerable<string> EveryPictureAndSoundIsUsed(BankUnderCheck bank) => bank.UnusedAssets.Select(asset => $"{asset} is used by nothing.");

    public static IEnumerable<string> CandidatesSeeNoRationale(BankUnderCheck bank) =>
        from entry in bank.Entries
        let seen = Seen(CandidateView.Of(entry.Item, seed: 1))
        from passage in entry.Rationale.Descendants().Where(each => !each.HasElements || each.Name.LocalName == "p").Select(BankEntry.Words)
        where passage.Length > 2 && seen.Contains(passage, StringComparison.OrdinalIgnoreCase)
        select $"{entry.Id}: candidates read “{passage}”.";

    private static bool IsKeyTheLongest(BankEntry entry)
    {
        var options = entry.OptionLists.Single();
        var key = options.First(option => option.Id == entry.Key).Text.Length;
        return options.All(option => option.Id == entry.Key || option.Text.Length < key);
    }

    // What a browser would show: without tags, entities read, single blanks.
    private static string Seen(ItemContent content)
    {
        using var json = JsonDocument.Parse(JsonSerializer.Serialize(content, JsonSerializerOptions.Web));
        var html = string.Join('\n', Strings(json.RootElement));
        return Blanks().Replace(WebUtility.HtmlDecode(Tags().Replace(html, "")), " ");
    }

    private static IEnumerable<string> Strings(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(property => Strings(property.Value)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Strings),
        JsonValueKind.String => [json.GetString()!],
        _ => [],
    };

    [GeneratedRegex(@"\b(all|none|both|neither|any) of (the above|these|them|the others)\b|\b[A-F] and [A-F]\b", RegexOptions.IgnoreCase)]
    private static partial Regex AboutTheOthers();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
