using System.Globalization;
using System.Text;
using ExamEngine.Qti;

namespace ExamEngine.Tests.Forms;

/// <summary>
/// Drafts a blueprint from a test, for a person to correct: a section for each top section, its sections as domains, as many items of each
/// kind as the test selects, its time limits. What a test does not say is assumed, and said so in the draft.
/// </summary>
public sealed class BlueprintDraft
{
    /// <summary>The minutes of a section whose test states no time.</summary>
    public const double AssumedMinutes = 60;

    /// <summary>The cut score that stands in the draft until a person sets one.</summary>
    public const string AssumedCut = "0.70";

    private const string AssumedStandard = "0.70";
    private const string AssumedHours = "2";
    private const int MostOfAKind = 500;

    private readonly AssessmentTest _test;
    private readonly IReadOnlyList<BankItem> _items;
    private readonly List<string> _remarks = [];
    private readonly StringBuilder _yaml = new();

    private BlueprintDraft(QtiPackage package)
    {
        _test = package.Test!;
        _items = BankItems.Of(package);
    }

    /// <summary>The text of <c>blueprint.yaml</c>.</summary>
    public string Yaml => _yaml.ToString();

    /// <summary>What was assumed, a sentence each.</summary>
    public IReadOnlyList<string> Remarks => _remarks;

    /// <summary>Drafts the blueprint of an examination from the test of a package.</summary>
    /// <param name="examId">The identifier of the examination, which is the name of its folder.</param>
    /// <param name="package">A package with a test.</param>
    public static BlueprintDraft Of(string examId, QtiPackage package)
    {
        ArgumentNullException.ThrowIfNull(examId);
        ArgumentNullException.ThrowIfNull(package);
        var draft = new BlueprintDraft(package);
        draft.Write(examId);
        return draft;
    }

    private void Write(string examId)
    {
        var sections = _test.Parts.SelectMany(part => part.Sections.Select(section => (Part: part, Section: section)))
            .Where(each => ItemsOf(each.Section).Any())
            .ToList();
        _remarks.Add($"The cut score is assumed to be {AssumedCut}. Set the one your standard-setting study found.");
        _remarks.Add($"Study hours ({AssumedHours}) and standards ({AssumedStandard}) of the domains are assumed. Set them.");
        Line("# Drafted from the test of the package. A person should set: cut, minutes, standard, study-hours, and look at the numbers of items.");
        Line($"exam: {Quoted(examId)}");
        Line($"title: {Quoted(_test.Title.Length == 0 ? examId : _test.Title)}");
        Line($"bank: {Quoted(examId)}");
        Line($"cut: {AssumedCut}                      # assumed");
        Line("grace-seconds: 2               # assumed: an answer on its way when the time ends is accepted this long");
        Line("between-sections-seconds: 120  # assumed: the next section starts by itself then");
        Line("kinds:");
        foreach (var kind in _items.Select(item => item.Kind).Distinct(StringComparer.Ordinal))
        {
            Line($"  {Quoted(kind)}: {Quoted(NameOf(kind))}");
        }

        Line("sections:");
        foreach (var (part, section) in sections)
        {
            WriteSection(part, section, sections.Count);
        }
    }

    private void WriteSection(TestPart part, AssessmentSection section, int sections)
    {
        var id = BankItems.IdOf(section.Identifier);
        Line($"  - id: {Quoted(id)}");
        Line($"    title: {Quoted(section.Title.Length == 0 ? section.Identifier : section.Title)}");
        var (minutes, source) = MinutesOf(part, section, sections);
        Line(string.Create(CultureInfo.InvariantCulture, $"    minutes: {minutes:0.##}  # {source}"));
        Line("    domains:");
        if (section.Selection is { } selection && section.Children.OfType<AssessmentSection>().Any())
        {
            _remarks.Add($"Section {section.Identifier} selects {selection.Select} of its sections; the draft takes items from all. Correct the numbers.");
        }

        foreach (var domain in ItemsOf(section).GroupBy(item => item.Domain, StringComparer.Ordinal))
        {
            var place = section.Children.OfType<AssessmentSection>().FirstOrDefault(inner => BankItems.IdOf(inner.Identifier) == domain.Key) ?? section;
            Line($"      - id: {Quoted(domain.Key)}");
            Line($"        title: {Quoted(place.Title.Length == 0 ? place.Identifier : place.Title)}");
            Line($"        standard: {AssumedStandard}   # assumed");
            Line($"        study-hours: {AssumedHours}    # assumed");
            Line($"        items: {{{string.Join(", ", CountsOf(place, [.. domain]).Select(count => string.Create(CultureInfo.InvariantCulture, $"{Quoted(count.Kind)}: {count.Count}")))}}}");
        }
    }

    // The selection of a section, shared among the kinds by their numbers: whole parts first, then the largest remainders.
    private List<(string Kind, int Count)> CountsOf(AssessmentSection section, List<BankItem> items)
    {
        var kinds = items.GroupBy(item => item.Kind, StringComparer.Ordinal).Select(kind => (Kind: kind.Key, Count: Math.Min(kind.Count(), MostOfAKind))).ToList();
        if (section.Selection is not { } selection || selection.Select >= items.Count || selection.Select < 1)
        {
            return kinds;
        }

        if (kinds.Count > 1 || items.Exists(item => item.Group is not null))
        {
            _remarks.Add($"Section {section.Identifier} selects {selection.Select} of {items.Count}; the draft shares them among the kinds by their numbers. Check them.");
        }

        var exact = kinds.Select(kind => (kind.Kind, Share: (double)kind.Count * selection.Select / items.Count)).ToList();
        var left = selection.Select - exact.Sum(kind => (int)kind.Share);
        var larger = exact.OrderByDescending(kind => kind.Share - (int)kind.Share).Take(left).Select(kind => kind.Kind).ToHashSet(StringComparer.Ordinal);
        return [.. exact.Select(kind => (kind.Kind, Count: (int)kind.Share + (larger.Contains(kind.Kind) ? 1 : 0))).Where(kind => kind.Count > 0)];
    }

    private (double Minutes, string Source) MinutesOf(TestPart part, AssessmentSection section, int sections)
    {
        var stated = section.TimeLimits?.Maximum
            ?? part.TimeLimits?.Maximum / part.Sections.Count
            ?? _test.TimeLimits?.Maximum / sections;
        if (stated is { } time && time.TotalMinutes is >= 0.01 and <= 1440)
        {
            return (time.TotalMinutes, section.TimeLimits?.Maximum is null ? "an equal part of the time limit around the section" : "the section's time limit");
        }

        _remarks.Add($"Section {section.Identifier} has no time limit; {AssumedMinutes} minutes are assumed. Set them.");
        return (AssumedMinutes, "assumed");
    }

    private IEnumerable<BankItem> ItemsOf(AssessmentSection section) => _items.Where(item => item.Section == BankItems.IdOf(section.Identifier));

    private static string NameOf(string kind) => char.ToUpperInvariant(kind[0]) + kind[1..].Replace('-', ' ');

    // JSON strings are YAML strings.
    private static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(string.IsNullOrWhiteSpace(text) ? "untitled" : text);

    private void Line(string text) => _yaml.Append(text).Append('\n');
}
