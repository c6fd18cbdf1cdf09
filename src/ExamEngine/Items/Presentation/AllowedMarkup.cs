using System.Collections.Frozen;
using ExamEngine.Items.Content;

namespace ExamEngine.Items.Presentation;

/// <summary>The lists of what may reach a candidate's browser. What is on no list does not.</summary>
internal static class AllowedMarkup
{
    private static readonly FrozenSet<string> Html = Names(
        """
        p div span br hr h1 h2 h3 h4 h5 h6 blockquote pre code kbd samp var abbr dfn cite q em strong i b u s small sub sup mark time
        bdi bdo ruby rb rp rt rtc ul ol li dl dt dd table caption colgroup col thead tbody tfoot tr th td figure figcaption img a
        details summary section article aside header footer address label tt big
        """);

    private static readonly FrozenSet<string> VoidHtml = Names("br hr col img");

    private static readonly FrozenSet<string> MathMl = Names(
        """
        math semantics mrow mi mn mo mtext mspace ms mfrac msqrt mroot mstyle mpadded mphantom mfenced menclose msub msup msubsup
        munder mover munderover mmultiscripts mprescripts none mtable mtr mtd mlabeledtr merror
        """);

    private static readonly FrozenSet<string> TransparentQti = Names("qti-content-body qti-prompt");

    private static readonly FrozenSet<string> CommonAttributes = Names("class id lang dir");

    private static readonly FrozenDictionary<string, FrozenSet<string>> HtmlAttributes = new Dictionary<string, FrozenSet<string>>(StringComparer.Ordinal)
    {
        ["th"] = Names("scope colspan rowspan headers abbr"),
        ["td"] = Names("colspan rowspan headers"),
        ["col"] = Names("span"),
        ["colgroup"] = Names("span"),
        ["ol"] = Names("start reversed type"),
        ["li"] = Names("value"),
        ["img"] = Names("src alt width height"),
        ["time"] = Names("datetime"),
        ["details"] = Names("open"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> MathAttributes = Names(
        """
        display displaystyle scriptlevel mathvariant mathsize dir open close separators stretchy symmetric form fence separator
        lspace rspace minsize maxsize largeop movablelimits accent accentunder linethickness notation columnalign rowalign
        columnspan rowspan columnlines rowlines frame width height depth voffset alttext bevelled
        """);

    /// <summary>What is shown of an element.</summary>
    public static Admission Of(ElementNode element) => element.Vocabulary switch
    {
        Vocabulary.Html when Html.Contains(element.Name) => Admission.Shown,
        Vocabulary.MathMl when MathMl.Contains(element.Name) => Admission.Shown,
        Vocabulary.Qti when TransparentQti.Contains(element.Name) => Admission.ContentShown,
        Vocabulary.Qti when element.Name == "qti-rubric-block" && IsForCandidates(element) => Admission.ShownAsNote,
        _ => Admission.Hidden,
    };

    /// <summary>Whether an attribute of a shown element is written. A <c>src</c> is written as the address of the file it names.</summary>
    public static bool IsAllowed(ElementNode element, string attribute)
    {
        if (CommonAttributes.Contains(attribute))
        {
            return true;
        }

        if (element.Vocabulary == Vocabulary.MathMl)
        {
            return MathAttributes.Contains(attribute);
        }

        return HtmlAttributes.TryGetValue(element.Name, out var allowed) && allowed.Contains(attribute);
    }

    /// <summary>Whether an element has no content and no end tag.</summary>
    public static bool IsVoid(ElementNode element) => element.Vocabulary == Vocabulary.Html && VoidHtml.Contains(element.Name);

    private static bool IsForCandidates(ElementNode rubric) =>
        rubric.Attribute("use") is not "scoring"
        && (rubric.Attribute("view") ?? string.Empty).Split((char[]?)null).Contains("candidate", StringComparer.Ordinal);

    private static FrozenSet<string> Names(string list) =>
        list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
