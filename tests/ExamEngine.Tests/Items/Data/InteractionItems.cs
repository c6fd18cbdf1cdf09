using ExamEngine.Items.Assets;

namespace ExamEngine.Specs.Items.Data;

/// <summary>An item with one interaction of each kind beyond choices, texts, orders and matches, as an author may write it.</summary>
internal static class InteractionItems
{
    private const string Picture = "<img src=\"../images/rack.svg\" alt=\"A rack\" width=\"400\" height=\"300\"/>";

    private const string Spots = """
        <qti-hotspot-choice identifier="PSU" shape="rect" coords="10,10,60,40" hotspot-label="Power supply"/>
        <qti-hotspot-choice identifier="FAN" shape="circle" coords="200,150,30"/>
        <qti-hotspot-choice identifier="NIC" shape="poly" coords="300,200,350,200,325,250" hotspot-label=""/>
        """;

    private const string JoinSpots = """
        <qti-associable-hotspot identifier="TOP" match-max="1" shape="rect" coords="0,0,400,100" hotspot-label="Top"/>
        <qti-associable-hotspot identifier="REST" match-max="0" shape="default" coords=""/>
        """;

    private const string Choices = """
        <qti-simple-associable-choice identifier="DNS" match-max="1">DNS</qti-simple-associable-choice>
        <qti-simple-associable-choice identifier="DHCP" match-max="1">DHCP</qti-simple-associable-choice>
        <qti-simple-associable-choice identifier="NAMES" match-max="0">names</qti-simple-associable-choice>
        """;

    private const string Words = """
        <qti-gap-text identifier="RAM" match-max="2">RAM &amp; ROM</qti-gap-text>
        <qti-gap-img identifier="DISK" match-max="1" object-label="A disk"><img src="../images/disk.png" width="20" height="20"/></qti-gap-img>
        """;

    /// <summary>The items, by the kind the page knows them under.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["associate"] = Item("multiple", "pair", "DNS NAMES", "<qti-associate-interaction response-identifier=\"RESPONSE\" min-associations=\"1\" max-associations=\"2\">" + Prompt + Choices + "</qti-associate-interaction>"),
        ["gapMatch"] = Item("multiple", "directedPair", "RAM G1", $"""
            <qti-gap-match-interaction response-identifier="RESPONSE" min-associations="1">{Prompt}{Words}
              <p>Programs run in <qti-gap identifier="G1" required="true"/>, files rest on <qti-gap identifier="G2"/>.</p>
              <qti-feedback-inline outcome-identifier="F" identifier="x" show-hide="show">hidden words</qti-feedback-inline>
            </qti-gap-match-interaction>
            """),
        ["hottext"] = Item("multiple", "identifier", "H2", $"""
            <qti-hottext-interaction response-identifier="RESPONSE" min-choices="1" max-choices="2">{Prompt}
              <p><qti-hottext identifier="H1">Ping <b>works</b></qti-hottext>, but <qti-hottext identifier="H2">names do not</qti-hottext> &amp; <qti-hottext identifier="H3">nothing else</qti-hottext>.</p>
            </qti-hottext-interaction>
            """),
        ["hotspot"] = Item("single", "identifier", "FAN", $"<qti-hotspot-interaction response-identifier=\"RESPONSE\" min-choices=\"1\" max-choices=\"1\">{Prompt}{Picture}{Spots}</qti-hotspot-interaction>"),
        ["graphicOrder"] = Item("ordered", "identifier", "FAN", $"<qti-graphic-order-interaction response-identifier=\"RESPONSE\">{Prompt}{Picture}{Spots}</qti-graphic-order-interaction>"),
        ["graphicGapMatch"] = Item("multiple", "directedPair", "RAM TOP", $"<qti-graphic-gap-match-interaction response-identifier=\"RESPONSE\" min-associations=\"2\">{Prompt}{Picture}{Words}{JoinSpots}</qti-graphic-gap-match-interaction>"),
        ["selectPoint"] = Item("multiple", "point", "20 20", $"<qti-select-point-interaction response-identifier=\"RESPONSE\" min-choices=\"2\" max-choices=\"3\">{Prompt}{Picture}</qti-select-point-interaction>"),
        ["slider"] = Item("single", "float", "0.3", $"<qti-slider-interaction response-identifier=\"RESPONSE\" lower-bound=\"-1\" upper-bound=\"1\" step=\"0.1\" step-label=\"true\" reverse=\"true\" orientation=\"vertical\">{Prompt}</qti-slider-interaction>"),
        ["upload"] = Item("single", "file", null, $"<qti-upload-interaction response-identifier=\"RESPONSE\" type=\"text/plain application/PDF\" data-max-bytes=\"65536\">{Prompt}</qti-upload-interaction>"),
        ["media"] = Item("single", "integer", "1", $"""
            <qti-media-interaction response-identifier="RESPONSE" min-plays="1" max-plays="3" autostart="true" loop="false">{Prompt}
              <audio><source src="../media/beeps.wav" type="audio/x-wav"/><track kind="captions" src="../media/beeps.vtt"/></audio>
            </qti-media-interaction>
            """),
    };

    private static string Prompt => "<qti-prompt>What is <em>it</em>?</qti-prompt>";

    /// <summary>The files that the items refer to.</summary>
    public static AssetFile? Asset(string path) => path switch
    {
        "images/rack.svg" => new AssetFile("image/svg+xml", 800, 600),
        "images/disk.png" => new AssetFile("image/png", 20, 20),
        "media/beeps.wav" => new AssetFile("audio/wav"),
        "media/beeps.vtt" => new AssetFile("text/vtt", Words: "One long beep.\nTwo short beeps."),
        _ => null,
    };

    private static string Item(string cardinality, string baseType, string? key, string interaction) => $"""
        <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="sample" title="sample" xml:lang="en">
          <qti-response-declaration identifier="RESPONSE" cardinality="{cardinality}" base-type="{baseType}">
            {(key is null ? "" : $"<qti-correct-response><qti-value>{key}</qti-value></qti-correct-response>")}
          </qti-response-declaration>
          <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float" {(key is null ? "external-scored=\"human\" normal-maximum=\"2\"" : "")}/>
          <qti-item-body>{interaction}</qti-item-body>
          {(key is null ? "" : "<qti-response-processing template=\"https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct.xml\"/>")}
        </qti-assessment-item>
        """;
}
