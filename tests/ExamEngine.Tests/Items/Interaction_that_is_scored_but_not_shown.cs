using ExamEngine.Items;
using ExamEngine.Specs.Items.Data;
using Xunit;

namespace ExamEngine.Specs.Items;

public class Interaction_that_is_scored_but_not_shown
{
    private const string Picture = "<object data=\"deck.png\" type=\"image/png\" width=\"400\" height=\"300\">The deck</object>";
    private const string Spots = "<qti-hotspot-choice identifier=\"BOW\" shape=\"circle\" coords=\"20,20,9\"/><qti-hotspot-choice identifier=\"AFT\" shape=\"rect\" coords=\"90,90,99,99\"/>";
    private const string JoinSpots = "<qti-associable-hotspot identifier=\"BOW\" match-max=\"1\" shape=\"circle\" coords=\"20,20,9\"/><qti-associable-hotspot identifier=\"AFT\" match-max=\"1\" shape=\"rect\" coords=\"90,90,99,99\"/>";
    private const string Words = "<qti-gap-text identifier=\"RED\" match-max=\"1\">red</qti-gap-text><qti-gap-text identifier=\"GREEN\" match-max=\"1\">green</qti-gap-text>";

    // name of the interaction, attributes, content, cardinality, base type, key, a right and a wrong response
    public static TheoryData<string, string, string, string, string, string, string, string> Kinds => new()
    {
        { "associate", "max-associations=\"1\"", "<qti-simple-associable-choice identifier=\"A\" match-max=\"1\">a</qti-simple-associable-choice><qti-simple-associable-choice identifier=\"B\" match-max=\"1\">b</qti-simple-associable-choice>", "multiple", "pair", "A B", "[\"B A\"]", "[\"A A\"]" },
        { "gap-match", "", $"{Words}<p>The port light is <qti-gap identifier=\"G\"/>.</p>", "single", "directedPair", "RED G", "\"RED G\"", "\"GREEN G\"" },
        { "hottext", "max-choices=\"1\"", "<p>The <qti-hottext identifier=\"H1\">captain</qti-hottext> <qti-hottext identifier=\"H2\">are</qti-hottext> here.</p>", "single", "identifier", "H2", "\"H2\"", "\"H1\"" },
        { "hotspot", "max-choices=\"1\"", Picture + Spots, "single", "identifier", "BOW", "\"BOW\"", "\"AFT\"" },
        { "graphic-order", "", Picture + Spots, "ordered", "identifier", "AFT,BOW", "[\"AFT\",\"BOW\"]", "[\"BOW\",\"AFT\"]" },
        { "graphic-associate", "max-associations=\"1\"", Picture + JoinSpots, "multiple", "pair", "BOW AFT", "[\"AFT BOW\"]", "[]" },
        { "graphic-gap-match", "", Picture + Words + JoinSpots, "multiple", "directedPair", "RED BOW", "[\"RED BOW\"]", "[\"GREEN BOW\"]" },
        { "select-point", "max-choices=\"1\"", Picture, "single", "point", "12 30", "\"12 30\"", "\"30 12\"" },
        { "slider", "lower-bound=\"0\" upper-bound=\"10\" step=\"1\"", "", "single", "integer", "7", "7", "6" },
        { "media", "autostart=\"false\"", "<object data=\"horn.mp3\" type=\"audio/mpeg\"/>", "single", "integer", "1", "\"1\"", "\"0\"" },
        { "end-attempt", "title=\"Hint\"", "", "single", "boolean", "true", "true", "false" },
        { "upload", "", "", "single", "file", "log.pdf", "\"log.pdf\"", "\"map.pdf\"" },
        { "drawing", "", Picture, "single", "file", "log.png", "\"log.png\"", "\"map.png\"" },
        { "custom", "", "", "single", "string", "x", "\"x\"", "\"y\"" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Is_scored(string name, string attributes, string content, string cardinality, string baseType, string key, string right, string wrong)
    {
        var item = ShortItems.ForScoring(Xml(name, attributes, content, cardinality, baseType, key));

        Assert.Single(item.Interactions);
        Assert.Equal(1, Points(item, right));
        Assert.Equal(0, Points(item, wrong));
        Assert.Equal(0, Points(item, "null"));
    }

    // What pages have no way to answer.
    public static TheoryData<string, string, string, string, string, string, string, string> Unshown =>
        [.. Kinds.Where(row => row.Data.Item1 is "graphic-associate" or "end-attempt" or "drawing" or "custom")];

    [Theory]
    [MemberData(nameof(Unshown))]
    public void Is_refused_for_candidates_and_named(string name, string attributes, string content, string cardinality, string baseType, string key, string right, string wrong)
    {
        var xml = Xml(name, attributes, content, cardinality, baseType, key);
        var words = $"The interaction <qti-{name}-interaction> is not supported";

        Assert.Contains(words, Assert.Single(Reading.ErrorsOf(xml)).Message);
        Assert.Contains(words, Assert.Single(ShortItems.ForScoring(xml).DeliveryObstacles).Message);
        Assert.NotEqual(right, wrong);
    }

    [Fact]
    public void Says_when_its_key_could_not_be_given()
    {
        var item = ShortItems.ForScoring(Xml("hotspot", "max-choices=\"1\"", Picture + Spots, "single", "identifier", "MAST"));

        Assert.Contains(item.DeliveryObstacles, problem => problem.Message.Contains("“MAST” is not one of the hotspots"));
    }

    [Fact]
    public void A_gap_holds_one_word_only()
    {
        var item = ShortItems.ForScoring(Xml("gap-match", "", $"{Words}<p><qti-gap identifier=\"G\"/></p>", "multiple", "directedPair", "RED G,GREEN G"));

        Assert.Contains(item.DeliveryObstacles, problem => problem.Message.Contains("“G” is used 2 times"));
    }

    [Fact]
    public void A_movable_picture_answers_with_its_point()
    {
        const string Stage = $"<qti-position-object-stage>{Picture}<qti-position-object-interaction response-identifier=\"RESPONSE\" max-choices=\"1\"><object data=\"buoy.png\" type=\"image/png\"/></qti-position-object-interaction></qti-position-object-stage>";
        const string Declaration = """
            <qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="point">
              <qti-area-mapping default-value="0"><qti-area-map-entry shape="circle" coords="50,50,10" mapped-value="2"/></qti-area-mapping>
            </qti-response-declaration>
            """;
        var item = ShortItems.ForScoring(ShortItems.Xml(Declaration, Stage, ShortItems.Template("map_response_point")));

        Assert.Equal(2, Points(item, "\"60 50\""));
        Assert.Equal(0, Points(item, "\"61 50\""));
        Assert.Contains("position-object", Assert.Single(item.DeliveryObstacles).Message);
    }

    private static string Xml(string name, string attributes, string content, string cardinality, string baseType, string key)
    {
        var values = string.Concat(key.Split(',').Select(value => $"<qti-value>{value}</qti-value>"));
        return ShortItems.Xml(
            $"<qti-response-declaration identifier=\"RESPONSE\" cardinality=\"{cardinality}\" base-type=\"{baseType}\"><qti-correct-response>{values}</qti-correct-response></qti-response-declaration>",
            $"<div><qti-{name}-interaction response-identifier=\"RESPONSE\" {attributes}>{content}</qti-{name}-interaction></div>",
            ShortItems.Template("match_correct"));
    }

    private static double Points(AssessmentItem item, string response)
    {
        using var json = System.Text.Json.JsonDocument.Parse($"{{\"RESPONSE\":{response}}}");
        var accepted = Assert.IsType<ResponseReading.Accepted>(RecordedResponses.Read(item, json.RootElement));
        return Assert.IsType<ItemScore.Scored>(item.Score(accepted.Responses)).Score;
    }
}
