using ExamEngine.Items;
using ExamEngine.Items.Values;
using ExamEngine.Qti;
using ExamEngine.Specs.Items.Data;
using Xunit;

namespace ExamEngine.Specs.Items;

public class Response_processing_templates
{
    private const string Declarations = """
        <qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="identifier">
          <qti-correct-response><qti-value>A</qti-value></qti-correct-response>
          <qti-mapping default-value="0"><qti-map-entry map-key="A" mapped-value="4"/><qti-map-entry map-key="B" mapped-value="1"/></qti-mapping>
        </qti-response-declaration>
        <qti-outcome-declaration identifier="MAXSCORE" cardinality="single" base-type="float"><qti-default-value><qti-value>4</qti-value></qti-default-value></qti-outcome-declaration>
        <qti-outcome-declaration identifier="FEEDBACKBASIC" cardinality="single" base-type="identifier"/>
        """;

    [Theory]
    [InlineData("http://www.imsglobal.org/question/qti_v2p0/rptemplates/match_correct", "A", "1 NULL")]
    [InlineData("http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct.xml", "B", "0 NULL")]
    [InlineData("http://www.imsglobal.org/question/qti_v2p2/rptemplates/map_response", "B", "1 NULL")]
    [InlineData("http://www.imsglobal.org/question/qti_v2p1/rptemplates/CC2_match", "A", "1 NULL")]
    [InlineData("http://www.imsglobal.org/question/qti_v2p1/rptemplates/CC2_match.xml", "B", "0 NULL")]
    [InlineData("http://www.imsglobal.org/question/qti_v2p1/rptemplates/CC2_match_basic", "A", "4 correct")]
    [InlineData("https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/CC2_match_basic.xml", "B", "0 incorrect")]
    [InlineData("http://www.imsglobal.org/question/qti_v2p1/rptemplates/CC2_map_response", "A", "4 correct")]
    [InlineData("http://www.imsglobal.org/question/qti_v2p1/rptemplates/CC2_map_response", "B", "1 incorrect")]
    [InlineData("http://www.imsglobal.org/question/qti_v2p1/rptemplates/CC2_map_response", null, "0 incorrect")]
    public void Are_known_in_every_version(string address, string? response, string outcomes)
    {
        var item = Item(Declarations, address).Value!;
        var answer = response is null ? null : new IdentifierValue(response);

        var after = item.Process(ShortItems.Answer("RESPONSE", answer));

        Assert.Equal(outcomes, $"{Reading.Text(after["SCORE"])} {Reading.Text(after["FEEDBACKBASIC"])}");
    }

    [Fact]
    public void Match_correct_without_a_key_gives_nobody_a_point_and_reaches_no_candidate()
    {
        var item = Item(Declarations.Replace("<qti-correct-response><qti-value>A</qti-value></qti-correct-response>", string.Empty), "match_correct").Value!;

        Assert.Equal("0", Reading.Text(item.Process(ShortItems.Answer("RESPONSE", new IdentifierValue("A")))["SCORE"]));
        Assert.Contains("needs a correct response", Assert.Single(item.DeliveryObstacles).Message);
    }

    [Theory]
    [InlineData("map_response", null, "0")]
    [InlineData("map_response", "C", "2")]
    [InlineData("CC2_map_response", null, "2")]
    public void Of_a_mapping_give_zero_for_no_answer_whatever_its_bounds(string address, string? response, string score)
    {
        var item = Item(Declarations.Replace("<qti-mapping default-value=\"0\">", "<qti-mapping default-value=\"0\" lower-bound=\"2\">"), address).Value!;

        var after = item.Process(ShortItems.Answer("RESPONSE", response is null ? null : new IdentifierValue(response)));

        Assert.Equal(score, Reading.Text(after["SCORE"]));
    }

    [Theory]
    [InlineData("map_response_point", "needs a mapping")]
    [InlineData("CC2_guess", "not supported")]
    public void That_cannot_be_followed_refuse_the_item(string address, string words)
    {
        var reading = Item(Declarations, address);

        Assert.Null(reading.Value);
        Assert.Contains(reading.Problems, problem => problem.Message.Contains(words));
    }

    [Theory]
    [InlineData("integer", "A", "4")]
    [InlineData("integer", "B", "NULL")]
    [InlineData("float", "B", "0.5")]
    public void Points_of_a_mapping_are_held_by_an_integer_score_when_they_are_whole(string baseType, string response, string score)
    {
        var declarations = Declarations.Replace("mapped-value=\"1\"", "mapped-value=\"0.5\"");
        var xml = ShortItems.Xml(declarations, "<p>x</p>", ShortItems.Template("map_response"))
            .Replace("identifier=\"SCORE\" cardinality=\"single\" base-type=\"float\"", $"identifier=\"SCORE\" cardinality=\"single\" base-type=\"{baseType}\"");

        Assert.Equal(score, Reading.Text(ShortItems.ForScoring(xml).Process(ShortItems.Answer("RESPONSE", new IdentifierValue(response)))["SCORE"]));
    }

    private static QtiReading<AssessmentItem> Item(string declarations, string address) => QtiItemReader.ReadForScoring(
        "items/short.xml", ShortItems.Xml(declarations, "<p>x</p>", $"<qti-response-processing template=\"{address}\"/>"));
}
