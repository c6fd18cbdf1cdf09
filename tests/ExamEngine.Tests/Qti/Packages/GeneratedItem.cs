namespace ExamEngine.Specs.Qti.Packages;

/// <summary>A random item: every kind of interaction, declaration, rule and expression comes up among some hundred seeds.</summary>
internal sealed class GeneratedItem
{
    private const string Picture = "<img src=\"map.png\" alt=\"A map\" width=\"400\" height=\"300\"/>";
    private const string Spots = "<qti-hotspot-choice identifier=\"A\" shape=\"circle\" coords=\"20,20,9\"/><qti-hotspot-choice identifier=\"B\" shape=\"rect\" coords=\"90, 90, 99, 99\"/>";
    private const string JoinSpots = "<qti-associable-hotspot identifier=\"A\" match-max=\"1\" shape=\"circle\" coords=\"20,20,9\"/><qti-associable-hotspot identifier=\"B\" match-max=\"1\" shape=\"default\"/>";
    private const string Words = "<qti-gap-text identifier=\"W\" match-max=\"1\">red</qti-gap-text><qti-gap-text identifier=\"V\" match-max=\"2\">green</qti-gap-text>";
    private const string Choices = "<qti-simple-choice identifier=\"A\">One <em>way</em></qti-simple-choice><qti-simple-choice identifier=\"B\" fixed=\"true\"><p>Another</p></qti-simple-choice><qti-simple-choice identifier=\"C\">Third</qti-simple-choice>";
    private const string Joined = "<qti-simple-associable-choice identifier=\"A\" match-max=\"1\">a</qti-simple-associable-choice><qti-simple-associable-choice identifier=\"B\" match-max=\"0\">b</qti-simple-associable-choice>";

    // Interaction with its content, whether it stands in a line, cardinality, base type, and responses to draw from.
    private static readonly (string Xml, bool IsInline, string Cardinality, string BaseType, string[] Responses)[] Kinds =
    [
        ($"<qti-choice-interaction response-identifier=\"R\" shuffle=\"true\" max-choices=\"2\"><qti-prompt>Which <strong>two</strong>?</qti-prompt>{Choices}</qti-choice-interaction>", false, "multiple", "identifier", ["A", "B", "C"]),
        ($"<qti-order-interaction response-identifier=\"R\" shuffle=\"true\">{Choices}</qti-order-interaction>", false, "ordered", "identifier", ["A", "B", "C"]),
        ("<qti-inline-choice-interaction response-identifier=\"R\"><qti-inline-choice identifier=\"A\">a</qti-inline-choice><qti-inline-choice identifier=\"B\">b</qti-inline-choice></qti-inline-choice-interaction>", true, "single", "identifier", ["A", "B"]),
        ("<qti-text-entry-interaction response-identifier=\"R\" expected-length=\"9\" pattern-mask=\"[a-z]*\" placeholder-text=\"word\"/>", true, "single", "string", ["port", "Port", "x1"]),
        ("<qti-extended-text-interaction response-identifier=\"R\" expected-lines=\"4\"><qti-prompt>Why?</qti-prompt></qti-extended-text-interaction>", false, "single", "string", ["because", ""]),
        ($"<qti-associate-interaction response-identifier=\"R\" max-associations=\"1\">{Joined}</qti-associate-interaction>", false, "multiple", "pair", ["A B", "B B"]),
        ($"<qti-match-interaction response-identifier=\"R\" max-associations=\"2\"><qti-simple-match-set>{Joined}</qti-simple-match-set><qti-simple-match-set>{Joined.Replace("\"A\"", "\"X\"").Replace("\"B\"", "\"Y\"")}</qti-simple-match-set></qti-match-interaction>", false, "multiple", "directedPair", ["A X", "B Y", "A Y"]),
        ($"<qti-gap-match-interaction response-identifier=\"R\">{Words}<p>The port light is <qti-gap identifier=\"G\"/>.</p></qti-gap-match-interaction>", false, "multiple", "directedPair", ["W G", "V G"]),
        ("<qti-hottext-interaction response-identifier=\"R\" max-choices=\"1\"><p>The <qti-hottext identifier=\"A\">captain</qti-hottext> <qti-hottext identifier=\"B\">are</qti-hottext> here.</p></qti-hottext-interaction>", false, "single", "identifier", ["A", "B"]),
        ($"<qti-hotspot-interaction response-identifier=\"R\" max-choices=\"1\">{Picture}{Spots}</qti-hotspot-interaction>", false, "single", "identifier", ["A", "B"]),
        ($"<qti-graphic-order-interaction response-identifier=\"R\">{Picture}{Spots}</qti-graphic-order-interaction>", false, "ordered", "identifier", ["A", "B"]),
        ($"<qti-graphic-associate-interaction response-identifier=\"R\" max-associations=\"1\">{Picture}{JoinSpots}</qti-graphic-associate-interaction>", false, "multiple", "pair", ["A B"]),
        ($"<qti-graphic-gap-match-interaction response-identifier=\"R\">{Picture}{Words}{JoinSpots}</qti-graphic-gap-match-interaction>", false, "multiple", "directedPair", ["W A", "V B"]),
        ($"<qti-select-point-interaction response-identifier=\"R\" max-choices=\"2\">{Picture}</qti-select-point-interaction>", false, "multiple", "point", ["12 30", "5 5"]),
        ($"<qti-position-object-stage>{Picture}<qti-position-object-interaction response-identifier=\"R\" max-choices=\"2\"><img src=\"pin.png\" alt=\"A pin\"/></qti-position-object-interaction></qti-position-object-stage>", false, "multiple", "point", ["12 30"]),
        ("<qti-slider-interaction response-identifier=\"R\" lower-bound=\"0\" upper-bound=\"10\" step=\"1\"/>", false, "single", "integer", ["7", "3"]),
        ("<qti-media-interaction response-identifier=\"R\" autostart=\"false\"><audio src=\"horn.mp3\"/></qti-media-interaction>", false, "single", "integer", ["1", "0"]),
        ("<qti-upload-interaction response-identifier=\"R\"/>", false, "single", "file", ["log.pdf"]),
        ($"<qti-drawing-interaction response-identifier=\"R\">{Picture}</qti-drawing-interaction>", false, "single", "file", ["log.png"]),
        ("<qti-end-attempt-interaction response-identifier=\"R\" title=\"Hint\"/>", true, "single", "boolean", ["true", "false"]),
        ("<qti-custom-interaction response-identifier=\"R\"/>", false, "single", "string", ["x", "y"]),
    ];

    private readonly Random _random;
    private readonly GeneratedExpressions _expressions;
    private readonly int _seed;
    private readonly (string Xml, bool IsInline, string Cardinality, string BaseType, string[] Responses) _kind;

    public GeneratedItem(int seed)
    {
        _seed = seed;
        _random = new Random(seed);
        _expressions = new GeneratedExpressions(_random);
        _kind = Kinds[seed % Kinds.Length];
        Xml = Item();
        Responses = [.. Enumerable.Range(0, 6).Select(_ => Response())];
    }

    public string Xml { get; }

    /// <summary>Random responses as JSON.</summary>
    public IReadOnlyList<string> Responses { get; }

    private string Item() => $"""
        <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="generated-{_seed}" title="Generated {_seed} &amp; more" xml:lang="en" time-dependent="false">
          <qti-response-declaration identifier="R" cardinality="{_kind.Cardinality}" base-type="{_kind.BaseType}"/>
          <qti-response-declaration identifier="R_choice" cardinality="multiple" base-type="identifier">
            <qti-correct-response><qti-value>A</qti-value><qti-value>B</qti-value></qti-correct-response>
            <qti-mapping lower-bound="-1" upper-bound="{_random.Next(1, 4)}" default-value="-0.25">
              <qti-map-entry map-key="A" mapped-value="{_random.Next(1, 4)}.5"/><qti-map-entry map-key="B" mapped-value="1" case-sensitive="false"/>
            </qti-mapping>
          </qti-response-declaration>
          <qti-response-declaration identifier="R_points" cardinality="multiple" base-type="point">
            <qti-area-mapping default-value="{_random.Next(0, 2)}"><qti-area-map-entry shape="circle" coords="10,10,8" mapped-value="2"/><qti-area-map-entry shape="default" coords="0,0,0" mapped-value="0.5"/></qti-area-mapping>
          </qti-response-declaration>
          <qti-response-declaration identifier="R_text" cardinality="single" base-type="string"><qti-default-value><qti-value>port</qti-value></qti-default-value></qti-response-declaration>
          <qti-response-declaration identifier="R_record" cardinality="record"/>
          <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float" normal-maximum="3" normal-minimum="-3"><qti-default-value><qti-value>0</qti-value></qti-default-value></qti-outcome-declaration>
          <qti-outcome-declaration identifier="TRUTH" cardinality="single" base-type="boolean"/>
          <qti-outcome-declaration identifier="COUNT" cardinality="single" base-type="integer"/>
          <qti-outcome-declaration identifier="LIST" cardinality="multiple" base-type="float"/>
          <qti-outcome-declaration identifier="GRADE" cardinality="single" base-type="identifier"><qti-interpolation-table default-value="none"><qti-interpolation-table-entry source-value="2" target-value="high"/><qti-interpolation-table-entry source-value="0" include-boundary="false" target-value="low"/></qti-interpolation-table></qti-outcome-declaration>
          <qti-outcome-declaration identifier="STEP" cardinality="single" base-type="string"><qti-match-table default-value="other"><qti-match-table-entry source-value="1" target-value="string"/></qti-match-table></qti-outcome-declaration>
          <qti-template-declaration identifier="FIXED" cardinality="single" base-type="float"><qti-default-value><qti-value>{_random.Next(1, 9)}</qti-value></qti-default-value></qti-template-declaration>
          <qti-template-declaration identifier="WHOLE" cardinality="single" base-type="integer"><qti-default-value><qti-value>2</qti-value></qti-default-value></qti-template-declaration>
          {Templates()}
          <qti-item-body>
            <qti-rubric-block view="author scorer" use="scoring"><qti-content-body><p>Rationale: because.</p></qti-content-body></qti-rubric-block>
            <p>Look at <math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi><mo>=</mo><mn>{_seed}</mn></math> and <em>decide</em>.</p>
            {(_kind.IsInline ? $"<p>Here: {_kind.Xml}</p>" : _kind.Xml)}
            <qti-feedback-block outcome-identifier="GRADE" identifier="high" show-hide="show"><qti-content-body><p>Well done.</p></qti-content-body></qti-feedback-block>
          </qti-item-body>
          <qti-response-processing>{string.Concat(Enumerable.Range(0, 4).Select(_ => Rule(2)))}
            <qti-lookup-outcome-value identifier="GRADE">{_expressions.Number(1)}</qti-lookup-outcome-value>
            <qti-lookup-outcome-value identifier="STEP">{_expressions.Whole(1)}</qti-lookup-outcome-value>
          </qti-response-processing>
          <qti-modal-feedback outcome-identifier="GRADE" identifier="low" show-hide="hide" title="Try"><qti-content-body>Try again.</qti-content-body></qti-modal-feedback>
        </qti-assessment-item>
        """;

    private string Templates() => _seed % 3 != 0 ? string.Empty : $"""
        <qti-template-processing>
          <qti-set-template-value identifier="WHOLE"><qti-random-integer min="1" max="9"/></qti-set-template-value>
          <qti-template-condition><qti-template-if>{_expressions.Truth(1)}<qti-set-template-value identifier="FIXED">{_expressions.Number(1)}</qti-set-template-value></qti-template-if><qti-template-else><qti-set-correct-response identifier="R_choice"><qti-multiple><qti-base-value base-type="identifier">C</qti-base-value></qti-multiple></qti-set-correct-response></qti-template-else></qti-template-condition>
          <qti-set-default-value identifier="R_text"><qti-base-value base-type="string">starboard</qti-base-value></qti-set-default-value>
          <qti-template-constraint><qti-lt><qti-variable identifier="WHOLE"/><qti-base-value base-type="integer">8</qti-base-value></qti-lt></qti-template-constraint>
        </qti-template-processing>
        """;

    private string Rule(int depth) => _random.Next(depth == 0 ? 4 : 7) switch
    {
        0 => Set("SCORE", _expressions.Number(depth)),
        1 => Set("TRUTH", _expressions.Truth(depth)),
        2 => Set("COUNT", _expressions.Whole(depth)),
        3 => Set("LIST", _expressions.Numbers(depth, "multiple")),
        4 => $"<qti-response-processing-fragment>{Rule(depth - 1)}{Rule(depth - 1)}</qti-response-processing-fragment>",
        5 when _random.Next(4) == 0 => $"<qti-response-condition><qti-response-if>{_expressions.Truth(1)}<qti-exit-response/></qti-response-if></qti-response-condition>",
        _ => $"<qti-response-condition><qti-response-if>{_expressions.Truth(depth)}{Rule(depth - 1)}</qti-response-if><qti-response-else-if>{_expressions.Truth(depth)}{Rule(depth - 1)}</qti-response-else-if><qti-response-else>{Rule(depth - 1)}</qti-response-else></qti-response-condition>",
    };

    private static string Set(string outcome, string expression) => $"<qti-set-outcome-value identifier=\"{outcome}\">{expression}</qti-set-outcome-value>";

    private string Response()
    {
        var own = Drawn(_kind.Responses, _kind.Cardinality == "single");
        return $$"""{"R":{{own}},"R_choice":{{Drawn(["A", "B", "C"], false)}},"R_points":{{Drawn(["10 12", "40 40", "1 2"], false)}},"R_text":{{_expressions.Any("null", "\"port\"", "\"Starboard\"", "\"x1\"")}},"R_record":{{_expressions.Any("null", "\"3.50\"", "\"abc\"")}}}""";
    }

    private string Drawn(string[] from, bool isSingle)
    {
        var taken = from.Where(_ => _random.Next(2) == 0).Select(each => $"\"{each}\"").ToList();
        return isSingle ? taken.FirstOrDefault() ?? "null" : $"[{string.Join(",", taken)}]";
    }
}
