using ExamEngine.Qti;
using ExamEngine.Specs.Items.Data;
using Xunit;

namespace ExamEngine.Specs.Qti;

public class Item_with_a_mistake
{
    public static TheoryData<string, string, string, int, string> Mistakes => new()
    {
        // sample, what is replaced, by what, line of the problem, words of the problem
        { nameof(SampleItems.SingleChoice), "identifier=\"B\">", "identifier=\"A\">", 22, "“A” is there twice" },
        { nameof(SampleItems.SingleChoice), "response-identifier=\"RESPONSE\"", "response-identifier=\"ANSWER\"", 19, "“ANSWER” has no response declaration" },
        { nameof(SampleItems.SingleChoice), "base-type=\"identifier\"", "base-type=\"string\"", 19, "needs a response of base-type identifier" },
        { nameof(SampleItems.SingleChoice), "cardinality=\"single\" base-type=\"identifier\"", "cardinality=\"ordered\" base-type=\"identifier\"", 19, "cardinality single or multiple" },
        { nameof(SampleItems.SingleChoice), "max-choices=\"1\"", "max-choices=\"2\"", 19, "must have the cardinality multiple" },
        { nameof(SampleItems.SingleChoice), "max-choices=\"1\"", "max-choices=\"some\"", 19, "is not a whole number" },
        { nameof(SampleItems.SingleChoice), "<qti-value>C</qti-value>", "<qti-value>E</qti-value>", 2, "“E” is not one of the choices" },
        { nameof(SampleItems.SingleChoice), "cardinality=\"single\" base-type=\"identifier\"", "cardinality=\"several\" base-type=\"identifier\"", 2, "is not a cardinality" },
        { nameof(SampleItems.SingleChoice), "base-type=\"identifier\"", "base-type=\"word\"", 2, "is not a base type" },
        { nameof(SampleItems.SingleChoice), "identifier=\"SCORE\"", "identifier=\"POINTS\"", 1, "no outcome SCORE" },
        { nameof(SampleItems.SingleChoice), "match_correct.xml", "match_nothing.xml", 27, "template" },
        { nameof(SampleItems.SingleChoice), "match_correct.xml", "map_response.xml", 27, "needs a mapping" },
        { nameof(SampleItems.SingleChoice), "adaptive=\"false\"", "adaptive=\"true\"", 1, "Adaptive" },
        { nameof(SampleItems.SingleChoice), "qti-choice-interaction", "qti-drawing-interaction", 19, "<qti-drawing-interaction> is not supported" },
        { nameof(SampleItems.SingleChoice), "shuffle=\"false\"", "shuffle=\"maybe\"", 19, "neither true nor false" },
        { nameof(SampleItems.SituationalJudgement), "map-key=\"D\"", "map-key=\"Z\"", 2, "“Z” is not one of the choices" },
        { nameof(SampleItems.SituationalJudgement), "mapped-value=\"0.5\"", "mapped-value=\"half\"", 8, "is not a number" },
        { nameof(SampleItems.SituationalJudgement), "lower-bound=\"0\"", "lower-bound=\"2\"", 6, "above the upper-bound" },
        { nameof(SampleItems.SeveralChoices), "max-choices=\"2\"", "max-choices=\"1\"", 2, "At most 1 may be chosen" },
        { nameof(SampleItems.SeveralChoices), "min-choices=\"0\"", "min-choices=\"3\"", 24, "min-choices is 3" },
        { nameof(SampleItems.Order), "<qti-value>D</qti-value>", "<qti-value>B</qti-value>", 2, "“B” is chosen twice" },
        { nameof(SampleItems.Match), "<qti-value>S1 T2</qti-value>", "<qti-value>T2 S1</qti-value>", 2, "does not join a source to a target" },
        { nameof(SampleItems.Match), "<qti-value>S1 T2</qti-value>", "<qti-value>S1</qti-value>", 4, "“S1” is not a value" },
        { nameof(SampleItems.Match), "identifier=\"T4\"", "identifier=\"S1\"", 28, "“S1” is there twice" },
        { nameof(SampleItems.Numeric), "<qti-value>72.5</qti-value>", "<qti-value>72,5</qti-value>", 4, "“72,5” is not a value" },
        { nameof(SampleItems.Numeric), "<qti-correct identifier=\"RESPONSE\"/>", "<qti-correct identifier=\"ANSWER\"/>", 35, "“ANSWER”, which is not a declared response" },
        { nameof(SampleItems.Numeric), "<qti-correct identifier=\"RESPONSE\"/>", "<qti-guess/>", 35, "The expression <qti-guess> is not supported" },
        { nameof(SampleItems.Numeric), "<qti-correct identifier=\"RESPONSE\"/>", "<qti-base-value base-type=\"string\">72.5</qti-base-value>", 35, "needs a single number" },
        { nameof(SampleItems.Numeric), "<qti-correct identifier=\"RESPONSE\"/>", "", 33, "takes 2 operands, not 1" },
        { nameof(SampleItems.Numeric), "tolerance=\"0.05 0.05\"", "tolerance=\"a bit\"", 33, "tolerance" },
        { nameof(SampleItems.Numeric), "tolerance-mode=\"absolute\"", "tolerance-mode=\"kind\"", 33, "unknown tolerance-mode" },
        { nameof(SampleItems.Numeric), "<qti-set-outcome-value identifier=\"SCORE\">", "<qti-set-outcome-value identifier=\"POINTS\">", 37, "“POINTS”, which is not a declared outcome" },
        { nameof(SampleItems.Numeric), "<qti-base-value base-type=\"float\">1<", "<qti-base-value base-type=\"string\">1<", 37, "is single float, but the expression is single string" },
        { nameof(SampleItems.Numeric), "<qti-base-value base-type=\"float\">1<", "<qti-base-value base-type=\"float\">one<", 38, "“one”" },
        { nameof(SampleItems.TwoDropDowns), "response-identifier=\"RESPONSE2\"", "response-identifier=\"RESPONSE1\"", 24, "Two interactions answer into “RESPONSE1”" },
        { nameof(SampleItems.TwoDropDowns), "<qti-response-declaration identifier=\"RESPONSE2\"", "<qti-response-declaration identifier=\"RESPONSE1\"", 7, "declared twice" },
        { nameof(SampleItems.TwoDropDowns), "<p>“", "<script>“", 24, "cannot stand here" },
        { nameof(SampleItems.Case), "../stimuli/", "../../stimuli/", 12, "not a path within the package" },
        { nameof(SampleItems.Case), "../stimuli/", "https://evil.example/", 12, "not a path within the package" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Is_refused_with_line_and_reason(string sample, string found, string replacement, int line, string words)
    {
        var original = SampleItems.All[sample];
        Assert.Contains(found, original);
        var xml = found == "<p>“" ? original.Replace(found, replacement).Replace(".”</p>", ".”</script>") : original.Replace(found, replacement);

        var problem = Reading.ErrorsOf(xml).FirstOrDefault(problem => problem.Message.Contains(words, StringComparison.Ordinal));

        Assert.True(problem is not null, string.Join('\n', Reading.ErrorsOf(xml)));
        Assert.Equal(("items/sample.xml", line), (problem.File, problem.Line));
    }

    [Fact]
    public void Is_not_refused_without_a_mistake() =>
        Assert.All(SampleItems.All.Values, xml => Assert.Empty(QtiItemReader.Read("items/sample.xml", xml).Problems));

    [Fact]
    public void Is_refused_when_the_xml_is_broken_with_the_line()
    {
        var problem = Assert.Single(Reading.ErrorsOf(SampleItems.SingleChoice.Replace("<qti-value>C</qti-value>", "<qti-value>C</qti-valu>")));

        Assert.Equal(4, problem.Line);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("not xml")]
    [InlineData("<qti-assessment-test xmlns=\"http://www.imsglobal.org/xsd/imsqtiasi_v3p0\"/>")]
    [InlineData("<qti-assessment-item/>")]
    [InlineData("<qti-assessment-item xmlns=\"http://www.imsglobal.org/xsd/imsqtiasi_v3p0\" identifier=\"x\"><qti-item-body><qti-choice-interaction/></qti-item-body></qti-assessment-item>")]
    public void Is_refused_when_it_is_no_item_at_all(string xml) => Assert.NotEmpty(Reading.ErrorsOf(xml));

    [Fact]
    public void Reads_as_a_compiler_message() =>
        Assert.Equal("items/a.xml(3): error: No.", new QtiProblem("items/a.xml", 3, QtiSeverity.Error, "No.").ToString());
}
