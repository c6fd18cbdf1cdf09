using System.Collections.Frozen;

namespace ExamEngine.Qti.Writing;

/// <summary>
/// What QTI 3.0 (1EdTech, “QTI v3.0 Assessment, Section and Item”, 2022) lets stand in an element: its attributes, what fills in for those
/// it asks for, and the order of its children. Elements that are in none of the lists are not of QTI 3.
/// </summary>
internal static class QtiShapes
{
    // Left of the colon elements, right of it attributes. “@” stands for those of all body elements; name=value is asked for and has that
    // value when the author wrote none.
    private const string AttributeTable =
        """
        qti-assessment-item : identifier title= label xml:lang tool-name tool-version adaptive=false time-dependent=false
        qti-assessment-stimulus : identifier title= label xml:lang tool-name tool-version
        qti-assessment-test : identifier title= class tool-name tool-version
        qti-test-part : identifier title class navigation-mode submission-mode
        qti-assessment-section : identifier required fixed title= class visible=true keep-together
        qti-assessment-section-ref : identifier class href
        qti-assessment-item-ref : identifier required fixed class href category
        qti-assessment-stimulus-ref : identifier href title
        qti-stylesheet : href type=text/css media title
        qti-companion-materials-info qti-catalog-info qti-interaction-markup qti-stimulus-body qti-content-body :
        qti-calculator qti-calculator-type qti-description qti-physical-material qti-resource-icon qti-rule qti-rule-system-si qti-rule-system-us :
        qti-protractor qti-increment-si qti-increment-us qti-minimum-length :
        qti-calculator-info qti-digital-material : mime-type label
        qti-minor-increment qti-major-increment : unit
        qti-catalog : id
        qti-card : support xml:lang
        qti-card-entry : xml:lang default data-type data-list-code data-list-type data-reading-type data-format data-contracted data-math-representation
        qti-html-content : xml:lang
        qti-file-href : mime-type
        qti-context-declaration qti-response-declaration : identifier cardinality base-type
        qti-template-declaration : identifier cardinality base-type param-variable math-variable
        qti-outcome-declaration : identifier cardinality base-type view interpretation long-interpretation normal-maximum normal-minimum mastery-value external-scored variable-identifier-ref
        qti-default-value qti-correct-response : interpretation
        qti-value : field-identifier base-type
        qti-mapping qti-area-mapping : lower-bound upper-bound default-value
        qti-map-entry : map-key mapped-value case-sensitive=true
        qti-area-map-entry : shape coords mapped-value
        qti-match-table qti-interpolation-table : default-value
        qti-match-table-entry : source-value target-value
        qti-interpolation-table-entry : source-value include-boundary target-value
        qti-response-processing : template template-location
        qti-template-processing qti-outcome-processing qti-response-processing-fragment qti-outcome-processing-fragment :
        qti-response-condition qti-response-if qti-response-else-if qti-response-else qti-exit-response :
        qti-template-condition qti-template-if qti-template-else-if qti-template-else qti-exit-template qti-template-constraint :
        qti-outcome-condition qti-outcome-if qti-outcome-else-if qti-outcome-else qti-exit-test qti-pre-condition :
        qti-set-outcome-value qti-set-template-value qti-set-correct-response qti-set-default-value qti-lookup-outcome-value : identifier
        qti-branch-rule : target
        qti-item-session-control : max-attempts show-feedback allow-review show-solution allow-comment allow-skipping validate-responses
        qti-time-limits : min-time max-time allow-late-submission
        qti-selection : select with-replacement
        qti-ordering : shuffle
        qti-variable-mapping : source-identifier target-identifier
        qti-weight : identifier value
        qti-template-default : template-identifier
        qti-base-value : base-type
        qti-variable : identifier weight-identifier
        qti-correct qti-default qti-map-response qti-map-response-point : identifier
        qti-and qti-or qti-not qti-is-null qti-null qti-match qti-lt qti-gt qti-lte qti-gte qti-duration-lt qti-duration-gte :
        qti-sum qti-product qti-min qti-max qti-gcd qti-lcm qti-subtract qti-divide qti-power qti-integer-divide qti-integer-modulus :
        qti-truncate qti-round qti-integer-to-float qti-multiple qti-ordered qti-container-size qti-contains qti-member qti-delete qti-random :
        qti-any-n : min max
        qti-math-constant qti-math-operator qti-stats-operator : name
        qti-random-integer : min max step
        qti-random-float : min max
        qti-index : n
        qti-field-value : field-identifier
        qti-repeat : number-repeats
        qti-inside : shape coords
        qti-string-match : case-sensitive=true substring
        qti-substring : case-sensitive=true
        qti-pattern-match : pattern
        qti-equal : tolerance-mode tolerance include-lower-bound include-upper-bound
        qti-equal-rounded qti-round-to : rounding-mode=significantFigures figures
        qti-test-variables : section-identifier include-category exclude-category variable-identifier weight-identifier base-type
        qti-outcome-maximum qti-outcome-minimum : section-identifier include-category exclude-category outcome-identifier weight-identifier
        qti-number-correct qti-number-incorrect qti-number-presented qti-number-responded qti-number-selected : section-identifier include-category exclude-category
        qti-modal-feedback : outcome-identifier show-hide=show identifier title
        qti-test-feedback : access outcome-identifier show-hide=show identifier title
        qti-item-body : id class xml:lang label dir data-catalog-idref
        qti-rubric-block : @ data-ssml view=author use=instructions
        qti-feedback-block qti-feedback-inline : @ data-ssml outcome-identifier identifier show-hide
        qti-template-block qti-template-inline : @ data-ssml template-identifier identifier show-hide
        qti-printed-variable : id class xml:lang label identifier format base index power-form field delimiter mapping-indicator
        qti-prompt : @
        qti-label : @ data-ssml
        qti-choice-interaction : @ response-identifier shuffle max-choices min-choices orientation data-min-selections-message data-max-selections-message
        qti-order-interaction : @ response-identifier shuffle min-choices max-choices orientation data-min-selections-message data-max-selections-message data-choices-container-width
        qti-inline-choice-interaction : @ response-identifier shuffle required min-choices data-min-selections-message data-prompt
        qti-simple-choice qti-inline-choice : @ identifier fixed template-identifier show-hide
        qti-associate-interaction : @ response-identifier shuffle max-associations min-associations
        qti-match-interaction : @ response-identifier shuffle max-associations min-associations data-min-selections-message data-max-selections-message data-first-column-header
        qti-simple-match-set qti-position-object-stage : id
        qti-simple-associable-choice : @ identifier fixed template-identifier show-hide match-group match-max=0 match-min
        qti-gap-match-interaction : @ response-identifier shuffle min-associations max-associations data-min-selections-message data-max-selections-message data-choices-container-width
        qti-gap-text : @ identifier template-identifier show-hide match-group match-max=0 match-min
        qti-gap-img : @ identifier template-identifier show-hide match-group match-max=0 match-min object-label top left
        qti-gap : @ identifier template-identifier show-hide match-group required
        qti-hottext-interaction : @ response-identifier max-choices min-choices data-min-selections-message data-max-selections-message
        qti-hottext : @ data-ssml identifier template-identifier show-hide
        qti-text-entry-interaction : @ response-identifier base string-identifier expected-length pattern-mask placeholder-text format data-patternmask-message
        qti-extended-text-interaction : @ response-identifier base string-identifier expected-length pattern-mask placeholder-text max-strings min-strings expected-lines format data-patternmask-message
        qti-hotspot-interaction : @ response-identifier min-choices max-choices data-min-selections-message data-max-selections-message
        qti-graphic-order-interaction qti-select-point-interaction : @ response-identifier min-choices max-choices
        qti-position-object-interaction : @ response-identifier center-point min-choices max-choices
        qti-graphic-associate-interaction : @ response-identifier min-associations max-associations
        qti-graphic-gap-match-interaction : @ response-identifier min-associations max-associations data-min-selections-message data-max-selections-message data-choices-container-width
        qti-hotspot-choice : @ identifier template-identifier show-hide shape coords hotspot-label
        qti-associable-hotspot : @ identifier template-identifier show-hide match-group shape coords hotspot-label match-max=0 match-min
        qti-slider-interaction : @ response-identifier lower-bound upper-bound step step-label orientation reverse
        qti-media-interaction : @ response-identifier autostart=false min-plays max-plays loop coords
        qti-upload-interaction : @ response-identifier type
        qti-drawing-interaction : @ response-identifier
        qti-end-attempt-interaction : @ response-identifier title= count-attempt
        qti-custom-interaction : @ response-identifier
        qti-portable-custom-interaction : @ response-identifier custom-interaction-type-identifier module
        a : @ data-ssml href type
        abbr acronym address b big cite code dfn em h1 h2 h3 h4 h5 h6 i kbd p pre samp small span strong sub sup tt var div : @ data-ssml
        dd dl dt ol ul : @ data-ssml
        bdo : @ title
        blockquote q : @ data-ssml cite
        col colgroup : @ span
        details : @ open
        img : @ src alt= longdesc height width
        object : @ data type width height
        table : @ data-ssml summary
        td th : @ headers scope abbr axis rowspan colspan align valign
        article aside bdi br caption figcaption figure footer header hr label li nav picture rb rp rt rtc ruby section summary tbody tfoot thead tr : @
        audio : @ src crossorigin preload autoplay mediagroup loop muted controls
        video : @ src crossorigin preload autoplay mediagroup loop muted controls poster width height
        source : @ src type srcset media sizes
        track : @ kind src srclang default
        """;

    private const string BodyAttributes =
        """
        id class lang xml:lang label dir role data-catalog-idref data-qti-suppress-tts aria-controls aria-describedby aria-flowto aria-label
        aria-labelledby aria-level aria-live aria-orientation aria-owns aria-hidden aria-atomic aria-details aria-roledescription
        """;

    // The children of elements that hold no text of their own, in their order.
    private const string OrderTable =
        """
        qti-assessment-item : qti-context-declaration qti-response-declaration qti-outcome-declaration qti-template-declaration qti-template-processing qti-assessment-stimulus-ref qti-companion-materials-info qti-stylesheet qti-item-body qti-catalog-info qti-response-processing qti-modal-feedback
        qti-assessment-stimulus : qti-stylesheet qti-stimulus-body qti-catalog-info
        qti-assessment-test : qti-context-declaration qti-outcome-declaration qti-time-limits qti-stylesheet qti-rubric-block qti-test-part qti-outcome-processing qti-test-feedback
        qti-test-part : qti-pre-condition qti-branch-rule qti-item-session-control qti-time-limits qti-rubric-block qti-assessment-section,qti-assessment-section-ref qti-test-feedback
        qti-assessment-section : qti-pre-condition qti-branch-rule qti-item-session-control qti-time-limits qti-selection qti-ordering qti-rubric-block qti-assessment-item-ref,qti-assessment-section,qti-assessment-section-ref
        qti-assessment-item-ref : qti-pre-condition qti-branch-rule qti-item-session-control qti-time-limits qti-variable-mapping qti-weight qti-template-default
        qti-response-declaration : qti-default-value qti-correct-response qti-mapping qti-area-mapping
        qti-outcome-declaration : qti-default-value qti-match-table,qti-interpolation-table
        qti-template-declaration : qti-default-value
        qti-context-declaration : qti-default-value
        qti-default-value : qti-value
        qti-correct-response : qti-value
        qti-mapping : qti-map-entry
        qti-area-mapping : qti-area-map-entry
        qti-match-table : qti-match-table-entry
        qti-interpolation-table : qti-interpolation-table-entry
        qti-companion-materials-info : qti-calculator qti-rule qti-protractor qti-digital-material qti-physical-material
        qti-calculator : qti-calculator-type qti-description qti-calculator-info
        qti-calculator-info : qti-file-href qti-resource-icon
        qti-digital-material : qti-file-href qti-resource-icon
        qti-rule : qti-description qti-rule-system-si,qti-rule-system-us
        qti-rule-system-si : qti-minimum-length qti-minor-increment qti-major-increment
        qti-rule-system-us : qti-minimum-length qti-minor-increment qti-major-increment
        qti-protractor : qti-description qti-increment-si,qti-increment-us
        qti-increment-si : qti-minor-increment qti-major-increment
        qti-increment-us : qti-minor-increment qti-major-increment
        qti-catalog-info : qti-catalog
        qti-catalog : qti-card
        qti-card : qti-html-content qti-file-href qti-card-entry
        qti-card-entry : qti-html-content qti-file-href
        qti-rubric-block : qti-stylesheet qti-content-body qti-catalog-info
        qti-feedback-block : qti-stylesheet qti-content-body qti-catalog-info
        qti-template-block : qti-stylesheet qti-content-body qti-catalog-info
        qti-modal-feedback : qti-stylesheet qti-content-body qti-catalog-info
        qti-test-feedback : qti-stylesheet qti-content-body qti-catalog-info
        qti-choice-interaction : qti-prompt qti-simple-choice
        qti-order-interaction : qti-prompt qti-simple-choice
        qti-associate-interaction : qti-prompt qti-simple-associable-choice
        qti-match-interaction : qti-prompt qti-simple-match-set
        qti-simple-match-set : qti-simple-associable-choice
        qti-inline-choice-interaction : qti-label qti-inline-choice
        qti-extended-text-interaction : qti-prompt
        qti-hotspot-interaction : qti-prompt img,object,picture qti-hotspot-choice
        qti-graphic-order-interaction : qti-prompt img,object,picture qti-hotspot-choice
        qti-graphic-associate-interaction : qti-prompt img,object,picture qti-associable-hotspot
        qti-graphic-gap-match-interaction : qti-prompt img,object,picture qti-gap-text,qti-gap-img qti-associable-hotspot
        qti-select-point-interaction : qti-prompt img,object,picture
        qti-position-object-stage : img,object,picture qti-position-object-interaction
        qti-position-object-interaction : img,object,picture
        qti-gap-img : img,object,picture
        qti-slider-interaction : qti-prompt
        qti-upload-interaction : qti-prompt
        qti-drawing-interaction : qti-prompt img,object,picture
        qti-media-interaction : qti-prompt object,audio,video
        qti-portable-custom-interaction : qti-prompt qti-interaction-markup
        picture : source img
        colgroup : col
        table : caption col colgroup thead tfoot tbody tr
        thead : tr
        tbody : tr
        tfoot : tr
        tr : td,th
        """;

    private static readonly FrozenDictionary<string, KeyValuePair<string, string?>[]> Attributes = ReadAttributes();

    private static readonly FrozenDictionary<string, FrozenDictionary<string, int>> Orders = ReadOrders();

    /// <summary>Whether an element is of QTI 3.</summary>
    public static bool Knows(string element) => Attributes.ContainsKey(element);

    /// <summary>The attributes of an element in the order they are written; the value is what fills in for one that is asked for.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> AttributesOf(string element) => Attributes[element];

    public static bool HasAttribute(string element, string attribute) => Attributes[element].Any(each => each.Key == attribute);

    /// <summary>The ranks of the children of an element without text of its own; <see langword="null"/> for other elements.</summary>
    public static IReadOnlyDictionary<string, int>? OrderOf(string element) => Orders.GetValueOrDefault(element);

    private static FrozenDictionary<string, KeyValuePair<string, string?>[]> ReadAttributes()
    {
        var common = Words(BodyAttributes);
        return Rows(AttributeTable)
            .SelectMany(row => Words(row.Left).Select(name => KeyValuePair.Create(
                name,
                Words(row.Right).SelectMany(word => word == "@" ? common : [word]).Select(Attribute).ToArray())))
            .ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static KeyValuePair<string, string?> Attribute(string word) => word.IndexOf('=') is var at and > 0
        ? KeyValuePair.Create<string, string?>(word[..at], word[(at + 1)..])
        : KeyValuePair.Create<string, string?>(word, null);

    private static FrozenDictionary<string, FrozenDictionary<string, int>> ReadOrders() => Rows(OrderTable)
        .ToFrozenDictionary(
            row => row.Left,
            row => Words(row.Right).SelectMany((names, rank) => names.Split(',').Select(name => KeyValuePair.Create(name, rank))).ToFrozenDictionary(StringComparer.Ordinal),
            StringComparer.Ordinal);

    private static IEnumerable<(string Left, string Right)> Rows(string table) => table
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(row => row.Split(" :", 2))
        .Select(row => (row[0].Trim(), row[1].Trim()));

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
