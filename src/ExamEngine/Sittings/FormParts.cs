using ExamEngine.Items;
using ExamEngine.Tests;
using ExamEngine.Tests.Forms;

namespace ExamEngine.Sittings;

/// <summary>Makes a test part of each section of a form.</summary>
internal sealed class FormParts(AssessmentTest package, IReadOnlyDictionary<string, AssessmentItem> items, Form form)
{
    private readonly Dictionary<string, AssessmentItemRef> _refs = package.ItemRefs
        .Where(itemRef => items.ContainsKey(itemRef.Identifier)).DistinctBy(itemRef => itemRef.Identifier).ToDictionary(itemRef => itemRef.Identifier, StringComparer.Ordinal);

    /// <summary>One part for each section of the form, in its order; null where none of the section's items is in the package.</summary>
    public TestPart?[] Build()
    {
        var origins = form.Sections.Select(OriginOf).ToArray();
        var names = origins.Select((origin, index) => origin is null ? string.Empty : NameOf(origin, form.Sections[index], origins)).ToArray();
        return [.. origins.Select((origin, index) => origin is null ? null : Part(origin, index, origins, names))];
    }

    // The part with the section of that name; a bank that was arranged anew may have its items elsewhere.
    private TestPart? OriginOf(FormSection section)
    {
        var known = section.Items.FirstOrDefault(item => _refs.ContainsKey(item.ItemId))?.ItemId;
        return known is null
            ? null
            : package.Parts.FirstOrDefault(part => part.Sections.Any(each => each.Identifier == section.Id))
                ?? package.Parts.First(part => part.Sections.Any(each => each.ItemRefs.Any(itemRef => itemRef.Identifier == known)));
    }

    private static string NameOf(TestPart origin, FormSection section, TestPart?[] origins) =>
        origins.Count(each => each == origin) == 1 ? origin.Identifier : $"{origin.Identifier}.{section.Id}";

    private TestPart Part(TestPart origin, int index, TestPart?[] origins, string[] names)
    {
        var isLast = Array.LastIndexOf(origins, origin) == index;
        return origin with
        {
            Identifier = names[index],
            Sections = [SectionOf(form.Sections[index])],
            BranchRules = isLast ? [.. origin.BranchRules.Select(rule => rule with { Target = Renamed(rule.Target, origins, names) })] : [],
            Feedback = isLast ? origin.Feedback : [],

            // What is stated for information: the ledger of the session keeps the time, with all that was granted.
            TimeLimits = new TimeLimits(null, TimeSpan.FromMinutes(form.Sections[index].Minutes), AllowLateSubmission: true),
        };
    }

    private static string Renamed(string target, TestPart?[] origins, string[] names) =>
        Array.FindIndex(origins, origin => origin?.Identifier == target) is var index and >= 0 ? names[index] : target;

    private AssessmentSection SectionOf(FormSection section)
    {
        var wanted = section.Items.Select(item => item.ItemId).Where(_refs.ContainsKey).ToHashSet(StringComparer.Ordinal);
        var origin = package.Parts.SelectMany(part => part.Sections).FirstOrDefault(each => each.Identifier == section.Id)
            ?? new AssessmentSection(section.Id, section.Title, KeepTogether: true, []);
        var drawn = Drawn(origin, wanted);
        var elsewhere = wanted.Except(drawn.ItemRefs.Select(itemRef => itemRef.Identifier), StringComparer.Ordinal).Select(SectionChild (id) => _refs[id]);
        return drawn with { Children = [.. drawn.Children, .. elsewhere] };
    }

    // The form has selected and ordered already.
    private static AssessmentSection Drawn(AssessmentSection section, HashSet<string> wanted) => section with
    {
        Selection = null,
        IsShuffled = false,
        TimeLimits = LeastOf(section.TimeLimits),
        Children =
        [
            .. section.Children.Select(child => child switch
            {
                AssessmentSection inner => Drawn(inner, wanted) is { Children.Count: > 0 } some ? some : (SectionChild?)null,
                AssessmentItemRef itemRef => wanted.Contains(itemRef.Identifier) ? itemRef with { TimeLimits = LeastOf(itemRef.TimeLimits) } : null,
                _ => null,
            }).OfType<SectionChild>(),
        ],
    };

    private static TimeLimits? LeastOf(TimeLimits? limits) => limits?.Minimum is null ? null : limits with { Maximum = null };
}
