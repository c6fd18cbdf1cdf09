using ExamEngine.Items;
using ExamEngine.Items.Values;
using ExamEngine.Specs.Items.Data;
using Xunit;

namespace ExamEngine.Specs.Items;

public class Response_processing
{
    [Theory]
    [InlineData(9, "high")]
    [InlineData(5, "middle")]
    [InlineData(1, "low")]
    [InlineData(null, "low")]
    public void The_first_branch_whose_condition_is_true_runs_and_null_is_not_true(int? number, string level) =>
        Assert.Equal(level, Outcome("LEVEL", number));

    [Fact]
    public void Processing_ends_at_exit()
    {
        Assert.Equal("NULL", Outcome("AFTER", 9));
        Assert.Equal("reached", Outcome("AFTER", 5));
    }

    [Theory]
    [InlineData(1, "one")]
    [InlineData(2, "none")]
    [InlineData(null, "none")]
    public void A_match_table_turns_a_number_into_a_word(int? number, string word) => Assert.Equal(word, Outcome("WORD", number));

    [Theory]
    [InlineData(10, "3")]
    [InlineData(9, "2")]
    [InlineData(5, "1")]
    [InlineData(-1, "0")]
    public void An_interpolation_table_takes_the_first_boundary_reached(int number, string grade) => Assert.Equal(grade, Outcome("GRADE", number));

    [Theory]
    [InlineData("https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct.xml")]
    [InlineData("https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct")]
    [InlineData("http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct")]
    [InlineData("match_correct")]
    public void A_template_is_known_by_the_end_of_its_address(string address)
    {
        var item = Reading.Item(SampleItems.SingleChoice.Replace("https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct.xml", address));

        Assert.Equal(1, Reading.Points(item, """{"RESPONSE":"C"}"""));
    }

    [Fact]
    public void An_outcome_without_a_default_starts_at_zero_when_it_is_a_number_and_else_at_null()
    {
        const string Declarations = """
            <qti-outcome-declaration identifier="N" cardinality="single" base-type="float"/>
            <qti-outcome-declaration identifier="W" cardinality="single" base-type="string"/>
            """;

        Assert.Equal("0", Reading.Evaluate("<qti-variable identifier=\"N\"/>", "float", declarations: Declarations));
        Assert.Equal("NULL", Reading.Evaluate("<qti-variable identifier=\"W\"/>", "string", declarations: Declarations));
    }

    private static string Outcome(string identifier, int? number)
    {
        Value? value = number is { } integer ? new IntegerValue(integer) : null;
        return Reading.Text(Item.Process(new ResponseSet([KeyValuePair.Create("N", value)]))[identifier]);
    }

    private static readonly AssessmentItem Item = Reading.Item("""
        <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="x" title="x">
          <qti-response-declaration identifier="N" cardinality="single" base-type="integer"/>
          <qti-outcome-declaration identifier="LEVEL" cardinality="single" base-type="string"/>
          <qti-outcome-declaration identifier="AFTER" cardinality="single" base-type="string"/>
          <qti-outcome-declaration identifier="WORD" cardinality="single" base-type="string">
            <qti-match-table default-value="none"><qti-match-table-entry source-value="1" target-value="one"/></qti-match-table>
          </qti-outcome-declaration>
          <qti-outcome-declaration identifier="GRADE" cardinality="single" base-type="integer">
            <qti-interpolation-table default-value="0">
              <qti-interpolation-table-entry source-value="9" include-boundary="false" target-value="3"/>
              <qti-interpolation-table-entry source-value="6" target-value="2"/>
              <qti-interpolation-table-entry source-value="0" target-value="1"/>
            </qti-interpolation-table>
          </qti-outcome-declaration>
          <qti-item-body><p>x</p></qti-item-body>
          <qti-response-processing>
            <qti-response-processing-fragment>
              <qti-lookup-outcome-value identifier="WORD"><qti-variable identifier="N"/></qti-lookup-outcome-value>
              <qti-lookup-outcome-value identifier="GRADE"><qti-variable identifier="N"/></qti-lookup-outcome-value>
            </qti-response-processing-fragment>
            <qti-response-condition>
              <qti-response-if>
                <qti-gt><qti-variable identifier="N"/><qti-base-value base-type="integer">6</qti-base-value></qti-gt>
                <qti-set-outcome-value identifier="LEVEL"><qti-base-value base-type="string">high</qti-base-value></qti-set-outcome-value>
                <qti-exit-response/>
              </qti-response-if>
              <qti-response-else-if>
                <qti-gt><qti-variable identifier="N"/><qti-base-value base-type="integer">3</qti-base-value></qti-gt>
                <qti-set-outcome-value identifier="LEVEL"><qti-base-value base-type="string">middle</qti-base-value></qti-set-outcome-value>
              </qti-response-else-if>
              <qti-response-else>
                <qti-set-outcome-value identifier="LEVEL"><qti-base-value base-type="string">low</qti-base-value></qti-set-outcome-value>
              </qti-response-else>
            </qti-response-condition>
            <qti-set-outcome-value identifier="AFTER"><qti-base-value base-type="string">reached</qti-base-value></qti-set-outcome-value>
          </qti-response-processing>
        </qti-assessment-item>
        """);
}
