using System.Text.Json;
using ExamEngine.Items;
using ExamEngine.Qti;
using ExamEngine.Seeds;
using ExamEngine.Specs.Items.Data;
using Xunit;

namespace ExamEngine.Specs.Items;

public class Spoiled_item
{
    private const int Times = 800;

    private static readonly string[] Good =
    [
        SampleItems.SingleChoice,
        ShortItems.Xml(
            """
            <qti-response-declaration identifier="RESPONSE" cardinality="multiple" base-type="identifier">
              <qti-correct-response><qti-value>A</qti-value><qti-value>B</qti-value></qti-correct-response>
              <qti-mapping lower-bound="0" upper-bound="2" default-value="-1"><qti-map-entry map-key="A" mapped-value="1"/><qti-map-entry map-key="B" mapped-value="1"/></qti-mapping>
            </qti-response-declaration>
            """,
            "<qti-choice-interaction response-identifier=\"RESPONSE\" max-choices=\"2\"><qti-simple-choice identifier=\"A\">A</qti-simple-choice><qti-simple-choice identifier=\"B\">B</qti-simple-choice></qti-choice-interaction>",
            ShortItems.Template("map_response")),
        ShortItems.Xml(
            """
            <qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="string"><qti-correct-response><qti-value>7</qti-value></qti-correct-response></qti-response-declaration>
            <qti-response-declaration identifier="P" cardinality="ordered" base-type="point"><qti-area-mapping><qti-area-map-entry shape="circle" coords="5,5,3" mapped-value="1"/></qti-area-mapping></qti-response-declaration>
            <qti-template-declaration identifier="T" cardinality="single" base-type="integer"/>
            """,
            "<p><qti-text-entry-interaction response-identifier=\"RESPONSE\" pattern-mask=\"[0-9]+\"/></p>",
            """
            <qti-response-processing>
              <qti-response-condition>
                <qti-response-if>
                  <qti-and>
                    <qti-pattern-match pattern="[0-9]+"><qti-variable identifier="RESPONSE"/></qti-pattern-match>
                    <qti-equal-rounded rounding-mode="decimalPlaces" figures="2"><qti-variable identifier="T"/><qti-base-value base-type="float">3.14159</qti-base-value></qti-equal-rounded>
                    <qti-equal tolerance-mode="relative" tolerance="5 T"><qti-map-response-point identifier="P"/><qti-math-operator name="sin"><qti-divide><qti-base-value base-type="float">1</qti-base-value><qti-variable identifier="T"/></qti-divide></qti-math-operator></qti-equal>
                    <qti-inside shape="poly" coords="0,0,9,0,9,9"><qti-index n="1"><qti-variable identifier="P"/></qti-index></qti-inside>
                  </qti-and>
                  <qti-set-outcome-value identifier="SCORE"><qti-stats-operator name="popSD"><qti-multiple><qti-variable identifier="SCORE"/><qti-power><qti-variable identifier="T"/><qti-base-value base-type="integer">2</qti-base-value></qti-power></qti-multiple></qti-stats-operator></qti-set-outcome-value>
                </qti-response-if>
                <qti-response-else><qti-set-outcome-value identifier="SCORE"><qti-sum><qti-variable identifier="SCORE"/><qti-round-to figures="3"><qti-variable identifier="T"/></qti-round-to></qti-sum></qti-set-outcome-value></qti-response-else>
              </qti-response-condition>
            </qti-response-processing>
            """,
            templates: "<qti-template-processing><qti-set-template-value identifier=\"T\"><qti-random-integer min=\"1\" max=\"9\"/></qti-set-template-value><qti-template-constraint><qti-gt><qti-variable identifier=\"T\"/><qti-base-value base-type=\"integer\">2</qti-base-value></qti-gt></qti-template-constraint></qti-template-processing>",
            attributes: "adaptive=\"true\""),
    ];

    private static readonly string[] Responses =
    [
        """{"RESPONSE":"A","P":["1 2","5 5"]}""", """{"RESPONSE":["A","B"]}""", """{"RESPONSE":7}""", """{"RESPONSE":null}""", """{"RESPONSE":{"a":1}}""", "{}", "[]", "null",
        """{"RESPONSE":"\ud800"}""", """{"\udc00":1}""", """{"RESPONSE":[[1]]}""", """{"RESPONSE":1e999}""",
    ];

    [Fact]
    public void Is_refused_with_a_reason_or_scored_and_never_a_fault()
    {
        Assert.All(Good, xml => Assert.DoesNotContain(QtiItemReader.ReadForScoring("items/good.xml", xml).Problems, problem => problem.Severity == QtiSeverity.Error));
        int refused = 0, scored = 0;
        for (var seed = 0UL; seed < Times; seed++)
        {
            var random = new SeededRandom(seed);
            var xml = Mutations.Of(Good[random.Next(Good.Length)], random);
            var reading = QtiItemReader.ReadForScoring("items/spoiled.xml", xml);
            if (reading.Value is { } item)
            {
                scored += Attempt(item, seed, random);
            }
            else
            {
                refused++;
                Assert.All(reading.Problems, problem => Assert.NotEmpty(problem.Message));
                Assert.Contains(reading.Problems, problem => problem.Severity == QtiSeverity.Error);
            }
        }

        Assert.True(refused > Times / 10 && scored > Times / 10, $"{refused} refused, {scored} scored: both ways are gone.");
    }

    private static int Attempt(AssessmentItem item, ulong seed, SeededRandom random)
    {
        var json = Responses[random.Next(Responses.Length)];
        using var document = JsonDocument.Parse(json);
        ResponseReader.Read(item, json);
        var session = ItemSession.Begin(item, seed);
        for (var attempt = 0; attempt < 2 && !session.IsCompleted; attempt++)
        {
            if (RecordedResponses.Read(item, document.RootElement) is not ResponseReading.Accepted accepted)
            {
                return 0;
            }

            session = session.BeginAttempt().EndAttempt(accepted.Responses, durationInSeconds: 3);
            Assert.All(session.Outcomes, outcome => Reading.Text(outcome.Value));
            Assert.All(session.VisibleFeedback, feedback => Assert.NotNull(feedback.Identifier));
        }

        item.Score(ResponseSet.Empty);
        return 1;
    }
}
