using ExamEngine.Items;
using ExamEngine.Items.Interactions;
using ExamEngine.Qti;
using ExamEngine.Specs.Items.Data;
using Xunit;

namespace ExamEngine.Specs.Qti;

public class Item_of_QTI_2
{
    private const string Ferry = """
        <assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="ferry" title="Ferry" adaptive="false" timeDependent="false" xml:lang="en">
          <responseDeclaration identifier="RESPONSE" cardinality="multiple" baseType="identifier">
            <correctResponse><value>KIEL</value><value>OSLO</value></correctResponse>
            <mapping lowerBound="0" upperBound="2" defaultValue="-1">
              <mapEntry mapKey="KIEL" mappedValue="1"/>
              <mapEntry mapKey="OSLO" mappedValue="1"/>
            </mapping>
          </responseDeclaration>
          <outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float" normalMaximum="2"/>
          <itemBody>
            <p>The night ferry runs between <math xmlns="http://www.w3.org/1998/Math/MathML"><mi>n</mi></math> ports.</p>
            <choiceInteraction responseIdentifier="RESPONSE" shuffle="false" minChoices="1" maxChoices="2">
              <prompt>Which?</prompt>
              <simpleChoice identifier="KIEL">Kiel</simpleChoice>
              <simpleChoice identifier="OSLO">Oslo</simpleChoice>
              <simpleChoice identifier="BONN" fixed="true">Bonn</simpleChoice>
            </choiceInteraction>
          </itemBody>
          <responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/map_response"/>
        </assessmentItem>
        """;

    public static TheoryData<string> Namespaces =>
    [
        "xmlns=\"http://www.imsglobal.org/xsd/imsqti_v2p0\"",
        "xmlns=\"http://www.imsglobal.org/xsd/imsqti_v2p1\"",
        "xmlns=\"http://www.imsglobal.org/xsd/imsqti_v2p2\"",
        string.Empty,
    ];

    [Theory]
    [MemberData(nameof(Namespaces))]
    public void Is_read_into_the_same_objects_whatever_its_version(string space)
    {
        var item = Reading.Item(Ferry.Replace("xmlns=\"http://www.imsglobal.org/xsd/imsqti_v2p1\"", space));

        var choice = Assert.IsType<ChoiceInteraction>(Assert.Single(item.Interactions));
        Assert.Equal(("ferry", "en", 2.0), (item.Identifier, item.Language, item.MaxScore));
        Assert.Equal((1, 2, "RESPONSE"), (choice.MinChoices, choice.MaxChoices, choice.ResponseIdentifier));
        Assert.Equal([false, false, true], choice.Choices.Select(each => each.IsFixed));
        Assert.Equal(2, Reading.Points(item, """{"RESPONSE":["OSLO","KIEL"]}"""));
        Assert.Equal(0, Reading.Points(item, """{"RESPONSE":["KIEL","BONN"]}"""));
    }

    [Fact]
    public void Keeps_formulas_as_they_are() =>
        Assert.Contains("<math><mi>n</mi></math>", ExamEngine.Items.Presentation.CandidateView.Of(Reading.Item(Ferry), seed: 1).Body);

    [Fact]
    public void Shows_a_picture_given_as_an_object()
    {
        var item = Reading.Item(Ferry.Replace("<p>The", "<p><object data=\"deck.png\" type=\"image/png\" width=\"40\">The\n  deck</object>The"));

        Assert.Contains("<img width=\"40\" src=\"items/deck.png\" alt=\"The deck\">", ExamEngine.Items.Presentation.CandidateView.Of(item, seed: 1).Body);
    }

    [Theory]
    [InlineData("<object data=\"horn.mp3\" type=\"audio/mpeg\"/>", "<object> cannot be shown")]
    [InlineData("<object data=\"deck.png\" type=\"image/png\"><p>deck</p></object>", "<object> cannot be shown")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>steal()</script></svg>", "<svg> cannot be shown")]
    public void With_sound_or_drawings_in_its_text_is_refused_rather_than_shown_without(string markup, string words) =>
        Assert.Contains(words, Assert.Single(Reading.ErrorsOf(Ferry.Replace("<p>The", $"<div>{markup}</div><p>The"))).Message);

    [Fact]
    public void Is_refused_with_the_line_of_its_mistake()
    {
        var problem = Assert.Single(Reading.ErrorsOf(Ferry.Replace("mappedValue=\"1\"/>\n      <mapEntry mapKey=\"OSLO\" mappedValue=\"1\"", "mappedValue=\"1\"/>\n      <mapEntry mapKey=\"OSLO\" mappedValue=\"one\"")));

        Assert.Equal(6, problem.Line);
        Assert.Contains("mapped-value=\"one\"", problem.Message);
    }

    [Theory]
    [InlineData("<durationLT><baseValue baseType=\"duration\">2</baseValue><baseValue baseType=\"duration\">3</baseValue></durationLT>", "true")]
    [InlineData("<durationGTE><baseValue baseType=\"duration\">2</baseValue><baseValue baseType=\"duration\">3</baseValue></durationGTE>", "false")]
    [InlineData("<anyN min=\"1\" max=\"1\"><baseValue baseType=\"boolean\">true</baseValue><isNull><null/></isNull></anyN>", "false")]
    [InlineData("<equal toleranceMode=\"absolute\" tolerance=\"1\" includeUpperBound=\"false\"><baseValue baseType=\"integer\">1</baseValue><baseValue baseType=\"integer\">2</baseValue></equal>", "false")]
    [InlineData("<stringMatch caseSensitive=\"false\"><baseValue baseType=\"string\">KIEL</baseValue><baseValue baseType=\"string\">Kiel</baseValue></stringMatch>", "true")]
    public void Has_expressions_with_the_names_of_its_version(string expression, string value)
    {
        var item = Reading.Item($"""
            <assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p2" identifier="x" title="x">
              <outcomeDeclaration identifier="RESULT" cardinality="single" baseType="boolean"/>
              <itemBody><p>x</p></itemBody>
              <responseProcessing><setOutcomeValue identifier="RESULT">{expression}</setOutcomeValue></responseProcessing>
            </assessmentItem>
            """);

        Assert.Equal(value, Reading.Text(item.Process(ResponseSet.Empty)["RESULT"]));
    }

    [Fact]
    public void With_a_custom_operator_is_refused_even_for_scoring()
    {
        var xml = Ferry.Replace(
            "<responseProcessing template=\"http://www.imsglobal.org/question/qti_v2p1/rptemplates/map_response\"/>",
            "<responseProcessing><setOutcomeValue identifier=\"SCORE\"><customOperator class=\"org.example\"/></setOutcomeValue></responseProcessing>");

        var reading = QtiItemReader.ReadForScoring("ferry.xml", xml);

        Assert.Null(reading.Value);
        Assert.Contains(reading.Problems, problem => problem.Message.Contains("custom-operator"));
    }
}
