using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ExamEngine.Specs.Qti.Packages;

/// <summary>
/// Checks the order and names of elements as the QTI 3.0 information model (“Assessment, Section and Item”, sections on each class) lists
/// them, for the tests alone: written apart from what writes.
/// </summary>
internal static class StructureOfQti3
{
    private const string Media = "(img|object|picture)";
    private const string Flow = "(p|div|ul|ol|dl|table|h[1-6]|pre|blockquote|hr|figure|section|article|aside|audio|video|math|address)";

    private static readonly Dictionary<string, string> Children = new(StringComparer.Ordinal)
    {
        ["assessment-item"] = "(context-declaration )*(response-declaration )*(outcome-declaration )*(template-declaration )*(template-processing )?(assessment-stimulus-ref )*(companion-materials-info )?(stylesheet )*(item-body )?(catalog-info )?(response-processing )?(modal-feedback )*",
        ["assessment-stimulus"] = "(stylesheet )*stimulus-body (catalog-info )?",
        ["assessment-test"] = "(context-declaration )*(outcome-declaration )*(time-limits )?(stylesheet )*(rubric-block )*(test-part )+(outcome-processing )?(test-feedback )*",
        ["test-part"] = "(pre-condition )*(branch-rule )*(item-session-control )?(time-limits )?(rubric-block )*((assessment-section|assessment-section-ref) )+(test-feedback )*",
        ["assessment-section"] = "(pre-condition )*(branch-rule )*(item-session-control )?(time-limits )?(selection )?(ordering )?(rubric-block )*((assessment-section|assessment-section-ref|assessment-item-ref) )*",
        ["assessment-item-ref"] = "(pre-condition )*(branch-rule )*(item-session-control )?(time-limits )?(variable-mapping )*(weight )*(template-default )*",
        ["response-declaration"] = "(default-value )?(correct-response )?(mapping )?(area-mapping )?",
        ["outcome-declaration"] = "(default-value )?(match-table |interpolation-table )?",
        ["template-declaration"] = "(default-value )?",
        ["correct-response"] = "(value )+",
        ["default-value"] = "(value )+",
        ["mapping"] = "(map-entry )+",
        ["area-mapping"] = "(area-map-entry )+",
        ["response-condition"] = "response-if (response-else-if )*(response-else )?",
        ["template-condition"] = "template-if (template-else-if )*(template-else )?",
        ["outcome-condition"] = "outcome-if (outcome-else-if )*(outcome-else )?",
        ["rubric-block"] = "(stylesheet )*content-body (catalog-info )?",
        ["feedback-block"] = "(stylesheet )*(content-body )?(catalog-info )?",
        ["modal-feedback"] = "(stylesheet )*(content-body )?(catalog-info )?",
        ["test-feedback"] = "(stylesheet )*(content-body )?(catalog-info )?",
        ["choice-interaction"] = "(prompt )?(simple-choice )+",
        ["order-interaction"] = "(prompt )?(simple-choice )+",
        ["associate-interaction"] = "(prompt )?(simple-associable-choice )+",
        ["match-interaction"] = "(prompt )?simple-match-set simple-match-set ",
        ["gap-match-interaction"] = $"(prompt )?((gap-text|gap-img) )+({Flow} )+",
        ["hottext-interaction"] = $"(prompt )?({Flow} )+",
        ["inline-choice-interaction"] = "(label )?(inline-choice )+",
        ["hotspot-interaction"] = $"(prompt )?{Media} (hotspot-choice )+",
        ["graphic-order-interaction"] = $"(prompt )?{Media} (hotspot-choice )+",
        ["graphic-associate-interaction"] = $"(prompt )?{Media} (associable-hotspot )+",
        ["graphic-gap-match-interaction"] = $"(prompt )?{Media} ((gap-text|gap-img) )+(associable-hotspot )+",
        ["select-point-interaction"] = $"(prompt )?{Media} ",
        ["position-object-stage"] = $"{Media} (position-object-interaction )+",
        ["position-object-interaction"] = $"{Media} ",
        ["item-body"] = "((?!img|span|em|text-entry|content-body)[a-z0-9-]+ )+",
    };

    private static readonly Dictionary<string, string[]> Asked = new(StringComparer.Ordinal)
    {
        ["assessment-item"] = ["identifier", "title", "time-dependent"],
        ["assessment-section"] = ["identifier", "title", "visible"],
        ["string-match"] = ["case-sensitive"],
        ["substring"] = ["case-sensitive"],
        ["round-to"] = ["rounding-mode", "figures"],
        ["map-entry"] = ["map-key", "mapped-value"],
        ["rubric-block"] = ["view"],
        ["modal-feedback"] = ["outcome-identifier", "show-hide", "identifier"],
        ["area-map-entry"] = ["shape", "coords", "mapped-value"],
        ["associable-hotspot"] = ["shape", "coords", "match-max"],
        ["media-interaction"] = ["autostart"],
    };

    /// <summary>What is not as the standard wants it, a sentence each.</summary>
    public static IEnumerable<string> Faults(XElement root)
    {
        foreach (var element in root.DescendantsAndSelf().Where(each => each.Name.Namespace == root.Name.Namespace))
        {
            var name = Plain(element);
            var children = string.Concat(element.Elements().Select(child => Plain(child) + " "));
            if (Children.TryGetValue(name, out var wanted) && !Regex.IsMatch(children, $"^(?:{wanted})$"))
            {
                yield return $"{name} holds {children}";
            }

            foreach (var missing in (Asked.GetValueOrDefault(name) ?? []).Where(attribute => element.Attribute(attribute) is null))
            {
                yield return $"{name} has no {missing}";
            }

            if (element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName.Any(char.IsAsciiLetterUpper)) is { } old)
            {
                yield return $"{name} has the attribute {old.Name}";
            }

            if (name is "p" && element.Descendants().Any(inner => Plain(inner) is "p" or "div" or "ul" or "table"))
            {
                yield return "p holds a block";
            }
        }
    }

    private static string Plain(XElement element) => element.Name.LocalName.StartsWith("qti-", StringComparison.Ordinal) ? element.Name.LocalName[4..] : element.Name.LocalName;
}
