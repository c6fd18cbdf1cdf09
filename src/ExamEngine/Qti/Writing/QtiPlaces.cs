using System.Collections.Frozen;

namespace ExamEngine.Qti.Writing;

/// <summary>Where in a QTI 3 body an element may stand, and what may stand in it.</summary>
internal static class QtiPlaces
{
    /// <summary>Elements that stand on lines of their own.</summary>
    public static readonly FrozenSet<string> Blocks = Names(
        """
        pre h1 h2 h3 h4 h5 h6 p address dl ol ul hr blockquote table div article aside audio figure footer header nav section video details
        qti-position-object-stage qti-portable-custom-interaction qti-drawing-interaction qti-gap-match-interaction qti-match-interaction
        qti-graphic-gap-match-interaction qti-hotspot-interaction qti-graphic-order-interaction qti-select-point-interaction
        qti-graphic-associate-interaction qti-slider-interaction qti-choice-interaction qti-media-interaction qti-hottext-interaction
        qti-order-interaction qti-extended-text-interaction qti-upload-interaction qti-associate-interaction qti-feedback-block
        qti-template-block qti-rubric-block
        """);

    /// <summary>Elements that hold blocks and no text of their own.</summary>
    public static readonly FrozenSet<string> HoldBlocks = Names("qti-item-body qti-stimulus-body qti-hottext-interaction qti-gap-match-interaction");

    /// <summary>Elements that hold a line of text and no blocks.</summary>
    public static readonly FrozenSet<string> HoldLines = Names(
        """
        p pre h1 h2 h3 h4 h5 h6 address dt a abbr acronym b big cite code dfn em i kbd q samp small span strong sub sup tt var bdo
        qti-gap-text qti-hottext qti-inline-choice qti-label qti-feedback-inline qti-template-inline ruby rb rt rp rtc summary
        """);

    /// <summary>Elements that hold text and blocks, but no inline interaction and no gap directly.</summary>
    public static readonly FrozenSet<string> HoldNoInlineInteractions = Names(
        "qti-prompt qti-simple-choice qti-simple-associable-choice blockquote figure details bdi object qti-html-content qti-content-body qti-interaction-markup");

    /// <summary>Elements that hold text and blocks, interactions too; a gap stands in a line of its own.</summary>
    public static readonly FrozenSet<string> HoldAll = Names("div li td th dd caption figcaption article aside section footer header label nav audio video");

    /// <summary>Interactions within a line, and gaps.</summary>
    public static readonly FrozenSet<string> InlineInteractions = Names(
        "qti-text-entry-interaction qti-inline-choice-interaction qti-end-attempt-interaction qti-custom-interaction qti-gap");

    /// <summary>Elements of other versions of HTML and QTI, with the one that is written in their place.</summary>
    public static readonly FrozenDictionary<string, string> Substitutes = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["u"] = "span", ["s"] = "span", ["strike"] = "span", ["del"] = "span", ["ins"] = "span", ["mark"] = "span", ["time"] = "span", ["font"] = "span",
        ["nobr"] = "span", ["data"] = "span", ["output"] = "span", ["center"] = "div", ["fieldset"] = "div", ["main"] = "div", ["hgroup"] = "div",
        ["legend"] = "p", ["menu"] = "ul", ["dir"] = "ul", ["qti-info-control"] = "div",
        ["qti-exit-response-processing"] = "qti-exit-response", ["qti-exit-template-processing"] = "qti-exit-template",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether the children are text and elements that are kept as they stand.</summary>
    public static bool HoldsText(string element) => HoldLines.Contains(element) || HoldNoInlineInteractions.Contains(element) || HoldAll.Contains(element);

    private static FrozenSet<string> Names(string list) =>
        list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
